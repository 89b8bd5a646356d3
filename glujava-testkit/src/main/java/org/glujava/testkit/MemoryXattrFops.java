package org.glujava.testkit;

import org.glujava.fop.FgetxattrArgs;
import org.glujava.fop.FgetxattrReply;
import org.glujava.fop.FopId;
import org.glujava.fop.FremovexattrArgs;
import org.glujava.fop.FremovexattrReply;
import org.glujava.fop.FsetxattrArgs;
import org.glujava.fop.FsetxattrReply;
import org.glujava.fop.FxattropArgs;
import org.glujava.fop.FxattropReply;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.RemovexattrArgs;
import org.glujava.fop.RemovexattrReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.fop.XattropArgs;
import org.glujava.fop.XattropReply;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/** The fops of a {@link MemoryChild} on xattrs. */
final class MemoryXattrFops {
    private static final int GFID_SIZE = 16;

    private final MemoryTree tree;

    MemoryXattrFops(MemoryTree tree) {
        this.tree = tree;
    }

    void addTo(MemoryChild child) {
        child.on(FopId.SETXATTR, SetxattrArgs.class, this::setxattr);
        child.on(FopId.FSETXATTR, FsetxattrArgs.class, this::fsetxattr);
        child.on(FopId.GETXATTR, GetxattrArgs.class, this::getxattr);
        child.on(FopId.FGETXATTR, FgetxattrArgs.class, this::fgetxattr);
        child.on(FopId.REMOVEXATTR, RemovexattrArgs.class, this::removexattr);
        child.on(FopId.FREMOVEXATTR, FremovexattrArgs.class, this::fremovexattr);
        child.on(FopId.XATTROP, XattropArgs.class, this::xattrop);
        child.on(FopId.FXATTROP, FxattropArgs.class, this::fxattrop);
    }

    private SetxattrReply setxattr(SetxattrArgs args) {
        return SetxattrReply.of(set(tree.file(args.loc()), args.dict(), args.flags()));
    }

    private FsetxattrReply fsetxattr(FsetxattrArgs args) {
        return FsetxattrReply.of(set(tree.file(args.fd()), args.dict(), args.flags()));
    }

    private Dict set(MemoryFile file, Dict xattrs, int flags) {
        return changed(file, () -> MemoryXattrs.set(file, xattrs, flags));
    }

    /** Changes xattrs. Returns storage/posix's xdata: the stat of the file before and after the change. */
    private Dict changed(MemoryFile file, Runnable change) {
        DictValue before = DictValue.of(file.stat());
        change.run();
        file.ctime = tree.now();
        DictValue after = DictValue.of(file.stat());
        return Dict.builder()
                .put("virt-gf-prestat", before)
                .put("virt-gf-poststat", after)
                .put("dht-get-iatt-in-xattr", after)
                .build();
    }

    private GetxattrReply getxattr(GetxattrArgs args) {
        Dict found = get(tree.file(args.loc()), args.name());
        return GetxattrReply.of(read(found, args.name()), found, null);
    }

    private FgetxattrReply fgetxattr(FgetxattrArgs args) {
        Dict found = get(tree.file(args.fd()), args.name());
        return FgetxattrReply.of(read(found, args.name()), found, null);
    }

    /**
     * Returns the op_ret in a brick: the length of the value that was read last; for all xattrs, that of the brick's
     * own gfid.
     */
    private static int read(Dict found, @Nullable String name) {
        DictValue value = name == null ? null : found.get(name);
        return value == null ? GFID_SIZE : value.asBytes().length;
    }

    private static Dict get(MemoryFile file, @Nullable String name) {
        DictBuilder found = Dict.builder();
        if (name == null) {
            file.xattrs.forEach(found::put);
            return found.build();
        }
        DictValue value = MemoryXattrs.get(file, name);
        if (value == null) {
            throw new MemoryTree.Failed(Errno.ENODATA);
        }
        return found.put(name, value).build();
    }

    private RemovexattrReply removexattr(RemovexattrArgs args) {
        return RemovexattrReply.of(remove(tree.file(args.loc()), args.name()));
    }

    private FremovexattrReply fremovexattr(FremovexattrArgs args) {
        return FremovexattrReply.of(remove(tree.file(args.fd()), args.name()));
    }

    private Dict remove(MemoryFile file, String name) {
        return changed(file, () -> MemoryXattrs.remove(file, name));
    }

    private XattropReply xattrop(XattropArgs args) {
        MemoryFile file = tree.file(args.loc());
        return XattropReply.of(MemoryXattrop.apply(file, args.optype(), args.xattr()), null);
    }

    private FxattropReply fxattrop(FxattropArgs args) {
        MemoryFile file = tree.file(args.fd());
        return FxattropReply.of(MemoryXattrop.apply(file, args.optype(), args.xattr()), null);
    }
}
