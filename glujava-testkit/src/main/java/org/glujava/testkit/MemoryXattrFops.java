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
        set(tree.file(args.loc()), args.dict(), args.flags());
        return SetxattrReply.of(null);
    }

    private FsetxattrReply fsetxattr(FsetxattrArgs args) {
        set(tree.file(args.fd()), args.dict(), args.flags());
        return FsetxattrReply.of(null);
    }

    private void set(MemoryFile file, Dict xattrs, int flags) {
        MemoryXattrs.set(file, xattrs, flags);
        file.ctime = tree.now();
    }

    private GetxattrReply getxattr(GetxattrArgs args) {
        Dict found = get(tree.file(args.loc()), args.name());
        return GetxattrReply.of(sizeOf(found), found, null);
    }

    private FgetxattrReply fgetxattr(FgetxattrArgs args) {
        Dict found = get(tree.file(args.fd()), args.name());
        return FgetxattrReply.of(sizeOf(found), found, null);
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

    /** What op_ret tells: how long the value is that was read last. */
    private static int sizeOf(Dict found) {
        int size = 0;
        for (DictValue each : found.toMap().values()) {
            size = each.asBytes().length;
        }
        return size;
    }

    private RemovexattrReply removexattr(RemovexattrArgs args) {
        remove(tree.file(args.loc()), args.name());
        return RemovexattrReply.of(null);
    }

    private FremovexattrReply fremovexattr(FremovexattrArgs args) {
        remove(tree.file(args.fd()), args.name());
        return FremovexattrReply.of(null);
    }

    private void remove(MemoryFile file, String name) {
        MemoryXattrs.remove(file, name);
        file.ctime = tree.now();
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
