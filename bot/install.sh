#!/bin/sh
# Make the environment of one folder from its lock file: install.sh UV FOLDER PYTHON
# Rasa supports Python up to 3.10. Where none can be found or fetched, it runs on 3.11 as well
# (tried: import, train, serve), when pip is told to ignore what the package says of itself.
set -eu
uv=$1 folder=$2 python=$3
cd "$folder"
if "$uv" venv -q --clear --python "$python" .venv 2>/dev/null; then
    "$uv" pip install --python .venv/bin/python --require-hashes -r requirements.lock 2>&1 | tail -n 1
    exit 0
fi
if [ "$python" != 3.10 ]; then
    echo "Python $python is needed: install it, then run make again." >&2
    exit 1
fi
echo "  no Python 3.10 here: using Python 3.11, which Rasa runs on too"
python3.11 -m venv --clear .venv
.venv/bin/python -m pip install -q --ignore-requires-python --no-deps --require-hashes -r requirements.lock
.venv/bin/python -m compileall -q .venv || true
