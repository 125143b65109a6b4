"""Does a stranger see what was asked? Films prompts, hides their names, and scores a judge's answers.

python -m bench.recognition film prompts.json out    sheets/ and questions.json for the judge; key.json
python -m bench.recognition score out                answers.json against key.json, and the exact checks
"""
