package org.glujava.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.glujava.Args;
import org.glujava.Inodes;
import org.glujava.testkit.memory.Shaping;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Changes the arguments of a fop to those that a {@link Top} sends: adds missing parts, and removes others. */
final class SentArgs implements Shaping {
    private final Top top;
    private final Inodes inodes;
    private final Args<?> args;
    private final List<String> names;
    private final int number;

    /** @param number the number of the fop in its graph */
    SentArgs(Top top, Inodes inodes, Args<?> args, int number) {
        this.number = number;
        this.top = top;
        this.inodes = inodes;
        this.args = args;
        this.names = List.copyOf(args.values().keySet());
    }

    private @Nullable Set<String> parts(int slot) {
        return top == Top.AS_GIVEN || slot >= names.size() ? null : SentParts.of(top, args.fop(), names.get(slot));
    }

    @Override
    public Loc loc(int slot, Loc given) {
        Set<String> parts = parts(slot);
        return parts == null ? given : shaped(given, parts);
    }

    private Loc shaped(Loc given, Set<String> parts) {
        boolean isNamed = parts.contains("name") && given.name() != null;
        Inode inode = inode(given, parts);
        return Loc.builder()
                .path(path(given, inode))
                .name(isNamed ? given.name() : null)
                .parent(isNamed ? given.parent() : null)
                .parentGfid(isNamed ? given.parentGfid() : Gfid.NULL)
                .inode(inode)
                .gfid(inode == null ? Gfid.NULL : inode == given.inode() ? given.fileGfid() : inode.gfid())
                .build();
    }

    private @Nullable Inode inode(Loc given, Set<String> parts) {
        if (parts.contains("inode-of-oldloc") && args.values().get("oldloc") instanceof Loc old) {
            return old.inode();
        }
        Inode inode = given.inode();
        boolean isKnown = inode != null && !inode.gfid().isNull();
        return isKnown || !parts.contains("inode-if-known") ? inode : null;
    }

    private @Nullable String path(Loc given, @Nullable Inode inode) {
        if (given.path() != null) {
            return given.path();
        }
        if (inode != null && !inode.gfid().isNull()) {
            return inodes.path(inode);
        }
        return top == Top.BRICK && !given.gfid().isNull() ? "<gfid:" + given.gfid() + ">" : null;
    }

    /** Returns a gfid that no file has. It is the same in each run of a test. */
    private Gfid newGfid() {
        Loc loc = ArgValues.get(args, "loc", Loc.class);
        String place = "new " + number + " " + loc.parentGfid() + "/" + loc.name();
        return Gfid.of(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public @Nullable Dict dict(int slot, @Nullable Dict given) {
        Set<String> parts = parts(slot);
        if (parts == null || parts.isEmpty()) {
            return given;
        }
        DictBuilder whole = given == null ? Dict.builder() : given.edit();
        if (parts.contains("gfid-req") && (given == null || given.get("gfid-req") == null)) {
            whole.put("gfid-req", newGfid());
        }
        return whole.build();
    }
}
