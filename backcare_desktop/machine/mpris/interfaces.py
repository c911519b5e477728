# SPDX-License-Identifier: MIT
"""Which interfaces we offer on the bus, and their description in XML.

Names and signatures follow the Media Player Remote Interfacing Specification 2.2 and
the D-Bus specification.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

OBJECT = "/org/mpris/MediaPlayer2"
BUS_NAME = "org.mpris.MediaPlayer2.backcare"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
_EMITS = "org.freedesktop.DBus.Property.EmitsChangedSignal"
_DOCTYPE = (
    '<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"\n'
    '"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">\n'
)


@dataclass(frozen=True, slots=True)
class Method:
    """Arguments by name; their types as D-Bus signatures."""

    takes: dict[str, str] = field(default_factory=dict)
    gives: dict[str, str] = field(default_factory=dict)

    @property
    def signature(self) -> str:
        """The signature of a call."""
        return "".join(self.takes.values())


@dataclass(frozen=True, slots=True)
class Property:
    """A type, whether others may set it, and whether its changes are announced."""

    signature: str
    is_writable: bool = False
    is_announced: bool = True


@dataclass(frozen=True, slots=True)
class Interface:
    """Everything under one name; signals have arguments as methods have."""

    methods: dict[str, Method] = field(default_factory=dict)
    properties: dict[str, Property] = field(default_factory=dict)
    signals: dict[str, dict[str, str]] = field(default_factory=dict)


_NAMED = {"interface_name": "s", "property_name": "s"}
INTERFACES = {
    "org.freedesktop.DBus.Peer": Interface({"Ping": Method()}),
    "org.freedesktop.DBus.Introspectable": Interface(
        {"Introspect": Method(gives={"xml_data": "s"})},
    ),
    PROPERTIES: Interface(
        {
            "Get": Method(_NAMED, {"value": "v"}),
            "GetAll": Method({"interface_name": "s"}, {"properties": "a{sv}"}),
            "Set": Method({**_NAMED, "value": "v"}),
        },
        signals={
            "PropertiesChanged": {
                "interface_name": "s",
                "changed_properties": "a{sv}",
                "invalidated_properties": "as",
            },
        },
    ),
    ROOT: Interface(
        {"Raise": Method(), "Quit": Method()},
        {
            "CanQuit": Property("b"),
            "CanRaise": Property("b"),
            "HasTrackList": Property("b"),
            "Identity": Property("s"),
            "DesktopEntry": Property("s"),
            "SupportedUriSchemes": Property("as"),
            "SupportedMimeTypes": Property("as"),
        },
    ),
    PLAYER: Interface(
        {
            "Next": Method(),
            "Previous": Method(),
            "Pause": Method(),
            "PlayPause": Method(),
            "Stop": Method(),
            "Play": Method(),
            "Seek": Method({"Offset": "x"}),
            "SetPosition": Method({"TrackId": "o", "Position": "x"}),
            "OpenUri": Method({"Uri": "s"}),
        },
        {
            "PlaybackStatus": Property("s"),
            "Rate": Property("d", is_writable=True),
            "Metadata": Property("a{sv}"),
            "Volume": Property("d", is_writable=True),
            "Position": Property("x", is_announced=False),
            "MinimumRate": Property("d"),
            "MaximumRate": Property("d"),
            "CanGoNext": Property("b"),
            "CanGoPrevious": Property("b"),
            "CanPlay": Property("b"),
            "CanPause": Property("b"),
            "CanSeek": Property("b"),
            "CanControl": Property("b", is_announced=False),
        },
        {"Seeked": {"Position": "x"}},
    ),
}


def described(path: str) -> str | None:
    """What is at an object path, in XML; None when nothing is, nor anything below."""
    node = Element("node")
    if path == OBJECT:
        for name, interface in INTERFACES.items():
            node.append(_interface(name, interface))
    else:
        folder = path.rstrip("/") + "/"
        if not OBJECT.startswith(folder):
            return None
        SubElement(node, "node", name=OBJECT.removeprefix(folder).split("/")[0])
    return _DOCTYPE + tostring(node, encoding="unicode")


def _interface(name: str, interface: Interface) -> Element:
    element = Element("interface", name=name)
    for member, method in interface.methods.items():
        described_method = SubElement(element, "method", name=member)
        _arguments(described_method, method.takes, direction="in")
        _arguments(described_method, method.gives, direction="out")
    for member, entry in interface.properties.items():
        access = "readwrite" if entry.is_writable else "read"
        attributes = {"name": member, "type": entry.signature, "access": access}
        described_property = SubElement(element, "property", attributes)
        if not entry.is_announced:
            SubElement(described_property, "annotation", name=_EMITS, value="false")
    for member, takes in interface.signals.items():
        _arguments(SubElement(element, "signal", name=member), takes)
    return element


def _arguments(parent: Element, named: dict[str, str], **more: str) -> None:
    for name, signature in named.items():
        SubElement(parent, "arg", {"name": name, "type": signature, **more})
