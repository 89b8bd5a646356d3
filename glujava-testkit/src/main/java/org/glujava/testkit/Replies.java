package org.glujava.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.CreateReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Inode;
import org.glujava.type.Loc;

/**
 * Complete replies, with all parts that GlusterFS reads, for children and translators in tests:
 *
 * <pre>{@code
 * child.on(LookupArgs.class).reply(Replies::found);
 * }</pre>
 */
public final class Replies {
    private Replies() {}

    /**
     * Returns the reply of a lookup that has found the file: the file of the inode, or a new regular file.
     *
     * @param args the arguments of the lookup
     * @return the reply
     * @throws NullPointerException if the loc has no inode
     */
    public static LookupReply found(LookupArgs args) {
        Inode inode = Objects.requireNonNull(args.loc().inode(), "the inode of " + args.loc());
        return LookupReply.of(inode, stat(args.loc()), null, directory(args.loc()));
    }

    /**
     * Returns the reply of a create that has made a regular file.
     *
     * @param args the arguments of the create
     * @return the reply
     * @throws NullPointerException if the loc has no inode
     */
    public static CreateReply created(CreateArgs args) {
        Iatt parent = directory(args.loc());
        Inode inode = Objects.requireNonNull(args.loc().inode(), "the inode of " + args.loc());
        return CreateReply.of(args.fd(), inode, stat(args.loc()), parent, parent, null);
    }

    /**
     * {@return the iatt of the file at a loc; the gfid is the same for each call}
     *
     * @param loc the loc
     */
    public static Iatt stat(Loc loc) {
        Inode inode = loc.inode();
        boolean isRoot = "/".equals(loc.path());
        FileType usual = isRoot ? FileType.DIRECTORY : FileType.REGULAR;
        if (inode == null || inode.gfid().isNull()) {
            return stat(gfid(loc), usual);
        }
        return stat(inode.gfid(), inode.type() == FileType.UNKNOWN ? usual : inode.type());
    }

    /**
     * {@return the iatt of a file with this gfid} All fields are valid; sizes and times are 0.
     *
     * @param gfid the gfid
     * @param type the type of the file
     */
    public static Iatt stat(Gfid gfid, FileType type) {
        return Iatt.zero().withGfid(gfid).withType(type).withNlink(1).withFlags(IattFlags.ALL);
    }

    private static Iatt directory(Loc loc) {
        return stat(loc.parentGfid(), FileType.DIRECTORY);
    }

    private static Gfid gfid(Loc loc) {
        if (!loc.gfid().isNull()) {
            return loc.gfid();
        }
        String place = loc.parentGfid() + "/" + loc.name();
        UUID id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        return new Gfid(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }
}
