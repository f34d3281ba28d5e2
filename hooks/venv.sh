#!/bin/sh
# Runs the Python of .venv with what follows: Windows keeps it in another folder than others.
for python in .venv/bin/python .venv/Scripts/python.exe; do
  if [ -x "$python" ]; then exec "$python" "$@"; fi
done
echo "Chưa có .venv: dựng một lần như trong README.vi.md. / No .venv: set it up, see README.md." >&2
exit 1
