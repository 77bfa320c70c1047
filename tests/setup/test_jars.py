"""LanguageTool's jars from a repository in a folder: whole, verified, safe to interrupt."""

import hashlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.setup import jars, sources
from coach.setup.messages import SetupFailed
from coach.setup.sources import Sources, download

CONTENTS = {
    "org/example/alpha/1.0/alpha-1.0.jar": b"alpha" * 1000,
    "org/example/beta/2.1/beta-2.1.jar": b"beta" * 500,
    "com/other/gamma/3/gamma-3.jar": b"gamma",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    for path, content in CONTENTS.items():
        (root / path).parent.mkdir(parents=True)
        (root / path).write_bytes(content)
    return root


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    lines = []
    for path, content in CONTENTS.items():
        *group, artifact, version, _file = path.split("/")
        lines += [
            "[[dependencies]]",
            f'groupId = "{".".join(group)}"',
            f'artifactId = "{artifact}"',
            f'version = "{version}"',
            'packaging = "jar"',
            f'sha256 = "{hashlib.sha256(content).hexdigest()}"',
        ]
    file = tmp_path / "jgo.lock.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "languagetool"


def remote(repository: Path) -> Sources:
    return Sources(None, None, (repository.as_uri(),))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.jar*")}


ALL = {"alpha-1.0.jar", "beta-2.1.jar", "gamma-3.jar"}


def test_what_was_fetched_is_whole(folder: Path, repository: Path, lock: Path) -> None:
    assert not jars.is_whole(folder, lock)
    jars.fetch(folder, remote(repository), lock)
    assert jars.is_whole(folder, lock)
    assert names(folder) == ALL
    assert jars.damaged(folder, lock) == []


def test_a_jar_with_another_sum_is_refused_and_not_kept(
    folder: Path, repository: Path, lock: Path
) -> None:
    (repository / "com/other/gamma/3/gamma-3.jar").write_bytes(b"other")
    with pytest.raises(SetupFailed, match=r"gamma-3\.jar .* sha256"):
        jars.fetch(folder, remote(repository), lock)
    assert "gamma-3.jar" not in names(folder)
    assert not any(name.endswith(".part") for name in names(folder))
    assert not jars.is_whole(folder, lock)


def test_a_jar_that_cannot_be_had_is_named_with_what_to_do(
    folder: Path, repository: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "_TRIES", 1)
    (repository / "com/other/gamma/3/gamma-3.jar").unlink()
    with pytest.raises(SetupFailed) as failure:
        jars.fetch(folder, remote(repository), lock)
    assert "gamma-3.jar" in failure.value.english
    assert repository.as_uri() in failure.value.english
    assert "COACH_OFFLINE_FOLDER" in failure.value.english
    assert "ইন্টারনেট" in failure.value.bengali


def test_an_interrupted_fetch_goes_on_where_it_was(
    folder: Path, repository: Path, lock: Path
) -> None:
    folder.mkdir()
    right = folder / "alpha-1.0.jar"
    right.write_bytes(CONTENTS["org/example/alpha/1.0/alpha-1.0.jar"])
    (folder / "beta-2.1.jar.part").write_bytes(b"be")
    assert not jars.is_whole(folder, lock)
    (repository / "org/example/alpha/1.0/alpha-1.0.jar").unlink()  # may not be fetched again
    jars.fetch(folder, remote(repository), lock)
    assert names(folder) == ALL


def test_a_jar_of_an_older_lock_does_not_stay_on_the_classpath(
    folder: Path, repository: Path, lock: Path
) -> None:
    folder.mkdir()
    (folder / "alpha-0.9.jar").write_bytes(b"old")
    jars.fetch(folder, remote(repository), lock)
    assert names(folder) == ALL


def test_a_changed_lock_makes_the_folder_not_whole(
    folder: Path, repository: Path, lock: Path
) -> None:
    jars.fetch(folder, remote(repository), lock)
    lock.write_text(lock.read_text("utf-8") + "\n# newer\n", encoding="utf-8")
    assert not jars.is_whole(folder, lock)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda jar: jar.unlink(), id="removed"),
        pytest.param(lambda jar: jar.write_bytes(b"short"), id="cut"),
    ],
)
def test_harm_to_a_jar_is_seen_at_the_next_start(
    folder: Path, repository: Path, lock: Path, harm
) -> None:
    jars.fetch(folder, remote(repository), lock)
    harm(folder / "alpha-1.0.jar")
    assert not jars.is_whole(folder, lock)
    assert jars.damaged(folder, lock) == ["alpha-1.0.jar"]


def test_harm_of_the_same_size_is_seen_by_its_sum_and_mended(
    folder: Path, repository: Path, lock: Path
) -> None:
    jars.fetch(folder, remote(repository), lock)
    (folder / "gamma-3.jar").write_bytes(b"gAmma")
    assert jars.damaged(folder, lock) == ["gamma-3.jar"]
    jars.distrust(folder)
    jars.fetch(folder, remote(repository), lock)
    assert jars.damaged(folder, lock) == []


def test_jars_of_this_machine_are_used_before_any_repository(
    tmp_path: Path, folder: Path, repository: Path, lock: Path
) -> None:
    flat = tmp_path / "offline"
    flat.mkdir()
    (flat / "gamma-3.jar").write_bytes(CONTENTS["com/other/gamma/3/gamma-3.jar"])
    (repository / "com/other/gamma/3/gamma-3.jar").write_bytes(b"not it")  # skipped: wrong sum
    jars.fetch(folder, Sources(flat, repository, ()), lock)
    assert jars.is_whole(folder, lock)


class _Flaky(http.server.BaseHTTPRequestHandler):
    """Answers from a list of (status, body, announced length), one a request."""

    answers: list[tuple[int, bytes, int]]

    def do_GET(self) -> None:
        status, body, length = self.answers.pop(0)
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_message: object) -> None:
        """Not into the tests' output."""


@pytest.fixture
def flaky() -> Iterator[tuple[str, list[tuple[int, bytes, int]]]]:
    answers: list[tuple[int, bytes, int]] = []
    handler = type("Handler", (_Flaky,), {"answers": answers})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/a.jar", answers
        server.shutdown()
        thread.join()


def test_a_busy_or_broken_repository_is_asked_again(flaky, tmp_path: Path) -> None:
    url, answers = flaky
    answers += [(503, b"", 0), (200, b"ha", 4), (200, b"half", 4)]
    waits: list[float] = []
    sizes: list[int] = []
    download(url, tmp_path / "a.jar", None, sizes.append, pause=waits.append)
    assert (tmp_path / "a.jar").read_bytes() == b"half"
    assert waits == [1, 2]
    assert answers == []


def test_a_repository_without_the_file_is_not_asked_again(flaky, tmp_path: Path) -> None:
    url, answers = flaky
    answers += [(404, b"", 0), (200, b"half", 4)]
    with pytest.raises(OSError, match="404"):
        download(url, tmp_path / "a.jar", None, lambda _size: None, pause=lambda _seconds: None)
    assert len(answers) == 1
