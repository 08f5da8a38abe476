"""Explainer pages from structured news stories: what is confirmed, who says so, what changed."""
