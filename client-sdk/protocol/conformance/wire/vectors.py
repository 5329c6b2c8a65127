"""Vector files: lines of `# comment` and `name = hex`."""

from wire import keys


class Vector:
    """One file: its name without `.hex`, and the bytes it states under each name."""

    def __init__(self, path):
        self.name = path.stem
        self.stated = {}
        for number, line in enumerate(path.read_text("ascii").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            name, separator, value = (part.strip() for part in line.partition("="))
            if not separator or name in self.stated:
                raise ValueError(f"{path}:{number}: not `name = hex`, or a name stated twice")
            self.stated[name] = bytes.fromhex(value)

    def __getitem__(self, name):
        if name not in self.stated:
            raise ValueError(f"{self.name}.hex does not state {name}")
        return self.stated[name]


class VectorSet:
    """All files of a folder; what one file keeps secret, the others are opened with."""

    def __init__(self, folder):
        self.vectors = [Vector(path) for path in sorted(folder.glob("*.hex"))]
        self._by_name = {vector.name: vector for vector in self.vectors}

    def __getitem__(self, name):
        if name not in self._by_name:
            raise ValueError(f"{name}.hex is missing")
        return self._by_name[name]

    def session(self):
        """The one session that all data packets belong to, before its server is known."""
        return session_of(self["keys"])

    def session_keys(self):
        """The keys of that session."""
        agreed = self["keys"]
        return self.session().keys(agreed["server_public"], agreed["cid"])


def session_of(vector):
    """The client's side of a key agreement that the vector states."""
    return keys.Session(
        vector["session_secret"],
        vector["token"],
        vector["client_random"],
        vector["client_private"],
        vector["client_public"],
    )
