package org.glujava.command.volfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.glujava.spi.Utf8;

/** Inserts volumes into a volfile and removes them. All other bytes stay, also comments and blanks. */
public final class VolfileEdit {
    /** A replacement of the characters from {@code start} to {@code end}. */
    private record Change(int start, int end, String by) {}

    private final ParsedVolfile file;
    private final List<Change> changes = new ArrayList<>();

    private VolfileEdit(ParsedVolfile file) {
        this.file = file;
    }

    /** Returns the volfile with {@code added} above the volume {@code name}: all its parents refer to the new one. */
    public static ParsedVolfile insertAbove(ParsedVolfile file, NewVolume added, String name) throws VolfileException {
        return new VolfileEdit(file).insert(added, volume(file, name), file.parents(name));
    }

    /** Returns the volfile with {@code added} between the volume {@code name} and its only subvolume. */
    public static ParsedVolfile insertBelow(ParsedVolfile file, NewVolume added, String name) throws VolfileException {
        ParsedVolume parent = volume(file, name);
        List<String> subvolumes = parent.subvolumes();
        if (subvolumes.size() != 1) {
            throw new VolfileException(
                    file.position(parent.nameToken()),
                    "volume '" + name + "' has "
                            + (subvolumes.isEmpty() ? "no subvolumes" : subvolumes.size() + " subvolumes")
                            + ", so there is no one place below it",
                    subvolumes.isEmpty()
                            ? "insert above it instead"
                            : "insert above one of these: " + String.join(", ", subvolumes));
        }
        return new VolfileEdit(file).insert(added, volume(file, subvolumes.get(0)), List.of(parent));
    }

    /** Returns the volfile without the volume {@code name}: its parents get its subvolumes. */
    public static ParsedVolfile remove(ParsedVolfile file, String name) throws VolfileException {
        return new VolfileEdit(file).remove(volume(file, name));
    }

    /** Returns the names of the volumes of this type, in the order of the file. */
    public static List<String> ofType(ParsedVolfile file, String type) {
        return file.volumes().stream()
                .filter(volume -> volume.type().equals(type))
                .map(ParsedVolume::name)
                .toList();
    }

    private static ParsedVolume volume(ParsedVolfile file, String name) throws VolfileException {
        ParsedVolume volume = file.volume(name);
        if (volume == null) {
            throw new VolfileException(
                    Position.NONE,
                    "there is no volume '" + name + "'",
                    "the volumes are: "
                            + file.volumes().stream().map(ParsedVolume::name).collect(Collectors.joining(", ")));
        }
        return volume;
    }

    private ParsedVolfile insert(NewVolume added, ParsedVolume child, List<ParsedVolume> parents)
            throws VolfileException {
        ParsedVolume same = file.volume(added.name());
        if (same != null) {
            throw new VolfileException(
                    file.position(same.nameToken()),
                    "there is a volume '" + added.name() + "' already",
                    "choose another name, or remove that volume first");
        }
        Token word = child.nameToken();
        for (ParsedVolume parent : parents) {
            for (Token reference : parent.subvolumeTokens()) {
                if (child.name().equals(reference.value())) {
                    word = reference; // so that a removal restores the same characters
                    changes.add(new Change(reference.start(), reference.end(), Words.quoted(added.name())));
                }
            }
        }
        changes.add(new Change(child.end(), child.end(), "\n\n" + added.text(raw(word))));
        return changed();
    }

    private ParsedVolfile remove(ParsedVolume volume) throws VolfileException {
        List<ParsedVolume> parents = file.parents(volume.name());
        int below = volume.subvolumes().size();
        if (below == 0 || (below > 1 && parents.isEmpty())) {
            throw new VolfileException(
                    file.position(volume.nameToken()),
                    "volume '" + volume.name() + "' cannot be removed: "
                            + (below == 0
                                    ? "nothing is below it that could take its place"
                                    : "it is the top, and has " + below + " subvolumes"),
                    "only a volume between others, or a top with one subvolume, can be removed");
        }
        String subvolumes = volume.subvolumeTokens().stream().map(this::raw).collect(Collectors.joining(" "));
        for (ParsedVolume parent : parents) {
            for (Token reference : parent.subvolumeTokens()) {
                if (volume.name().equals(reference.value())) {
                    changes.add(new Change(reference.start(), reference.end(), subvolumes));
                }
            }
        }
        changes.add(new Change(startWithBlanks(volume), volume.end(), ""));
        return changed();
    }

    /** The blanks before a volume belong to it; a volume that begins the file has none. */
    private int startWithBlanks(ParsedVolume volume) {
        int start = volume.start();
        while (start > 0 && Character.isWhitespace(file.text().charAt(start - 1))) {
            start--;
        }
        boolean endsComment =
                start > 0 && file.text().lastIndexOf('#', start) > file.text().lastIndexOf('\n', start - 1);
        return endsComment ? volume.start() : start;
    }

    private ParsedVolfile changed() throws VolfileException {
        changes.sort(Comparator.comparingInt(Change::start).reversed());
        StringBuilder text = new StringBuilder(file.text());
        changes.forEach(change -> text.replace(change.start(), change.end(), change.by()));
        return ParsedVolfile.parse(Utf8.encode(text.toString()));
    }

    private String raw(Token token) {
        return file.text().substring(token.start(), token.end());
    }
}
