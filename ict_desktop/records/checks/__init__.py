"""Kiểm thể thức: a described paper and what the program knows of it, judged by rules of the acts and of working clerks."""
