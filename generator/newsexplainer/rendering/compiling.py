"""What Jinja's compiler makes of our templates: words put in beforehand, plain calls, and an escape and macros that are quick about what is plain."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.nodes import Call, Const, Expr, FromImport, Import, Name, Node, Template
from jinja2.runtime import Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer


class _Translator(NodeTransformer):
    def __init__(self, translate: Mapping[str, Callable[..., str]]) -> None:
        self._translate = translate

    def visit_Call(self, node: Call) -> Node:  # noqa: N802 - the name Jinja calls
        self.generic_visit(node)
        values = [value.value for value in node.args if isinstance(value, Const)]
        if not isinstance(node.node, Name) or node.node.name not in self._translate or len(values) < len(node.args):
            return node
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        return Const(self._translate[node.node.name](*values), lineno=node.lineno)


def code_generator(translate: Mapping[str, Callable[..., str]]) -> type[CodeGenerator]:
    """A compiler of templates that says `_("…")` in the language of `translate` beforehand.

    Only what has no values in it is put in, and it is escaped like any other value. Calls are plain
    ones: Jinja's own way asks before each whether the function wants to be told its context, which none
    of ours does. An import without context compares no names with those of its page. All together were
    two fifths of the time of a page. The environment has to have `escaped` and `macro`.
    """
    return type("Generator", (_Generator,), {"translate": translate})


class QuickMacro(Macro):
    """A macro that does not sort values that come in the order of its arguments."""

    def __init__(self, *values: Any) -> None:
        super().__init__(*values)
        self._is_plain = not (self.caller or self.catch_kwargs or self.catch_varargs)

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        left = self._argument_count - len(args)
        if kwargs or left < 0 or not self._is_plain:
            result: str = super().__call__(*args, **kwargs)
            return result
        return self._invoke([*args, *[missing] * left], self._default_autoescape)


class _Generator(CodeGenerator):
    translate: ClassVar[Mapping[str, Callable[..., str]]] = {}

    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802 - the name Jinja calls
        _Translator(self.translate).visit(node)
        super().visit_Template(node, frame)

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - the name Jinja calls
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in node.args:
            self.visit(value, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.macro(environment, macro, ")
        node = macro_ref.node
        accessed = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        self.write(f"{getattr(node, 'name', None)!r}, {tuple(argument.name for argument in node.args)!r}, ")
        self.write(f"{', '.join(map(repr, accessed))}, context.eval_ctx.autoescape)")

    def _import_common(self, node: Import | FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}).module")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.escaped(")
