package org.glujava.testkit;

import static org.glujava.testkit.MemoryContent.check;

import java.util.List;
import java.util.Set;
import org.glujava.spi.Utf8;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.jspecify.annotations.Nullable;

/** The xattrs of the files of a {@link MemoryChild}, by the rules of xattr(7) for root. */
final class MemoryXattrs {
    private static final int CREATE = 1;
    private static final int REPLACE = 2;
    private static final int MAX_NAME = 255;
    private static final int MAX_VALUE = 65536;
    private static final String USER = "user.";
    private static final List<String> NAMESPACES = List.of(USER, "trusted.", "security.", "system.posix_acl_");

    /** The brick's own xattrs, which cannot be set and are not returned. */
    private static final Set<String> OWN = Set.of("trusted.gfid", "trusted.glusterfs.volume-id");

    private MemoryXattrs() {}

    static void set(MemoryFile file, Dict wanted, int flags) {
        wanted.toMap().forEach((name, value) -> {
            if (!OWN.contains(name)) {
                set(file, name, value, flags);
            }
        });
    }

    private static void set(MemoryFile file, String name, DictValue value, int flags) {
        check((flags & ~(CREATE | REPLACE)) == 0, Errno.EINVAL);
        checkName(name);
        check(value.asBytes().length <= MAX_VALUE, Errno.E2BIG);
        checkMayChange(file, name);
        check((flags & CREATE) == 0 || !file.xattrs.containsKey(name), Errno.EEXIST);
        check((flags & REPLACE) == 0 || file.xattrs.containsKey(name), Errno.ENODATA);
        file.xattrs.put(name, DictValue.of(value.asBytes())); // the file system stores no types
    }

    /** Returns the value of an xattr; null for none. */
    static @Nullable DictValue get(MemoryFile file, String name) {
        checkName(name);
        checkNamespace(name);
        return file.xattrs.get(name);
    }

    static void remove(MemoryFile file, String name) {
        check(!OWN.contains(name), Errno.EPERM);
        checkName(name);
        checkMayChange(file, name);
        check(file.xattrs.remove(name) != null, Errno.ENODATA);
    }

    /** Returns the xattrs whose names are keys of xdata, as lookup and stat return them; null without xdata. */
    static @Nullable Dict asked(MemoryFile file, @Nullable Dict xdata) {
        if (xdata == null) {
            return null;
        }
        DictBuilder found = Dict.builder();
        file.xattrs.forEach((name, value) -> {
            if (xdata.get(name) != null) {
                found.put(name, value);
            }
        });
        return found.build();
    }

    private static void checkName(String name) {
        int length = Utf8.encode(name).length;
        check(length > 0 && length <= MAX_NAME, Errno.ERANGE);
    }

    private static void checkNamespace(String name) {
        String namespace =
                NAMESPACES.stream().filter(name::startsWith).findFirst().orElse(null);
        check(namespace != null, Errno.ENOTSUP);
        check(!name.equals(namespace), Errno.EINVAL);
    }

    private static void checkMayChange(MemoryFile file, String name) {
        boolean holdsUsers = file.isDirectory() || file.type == FileType.REGULAR;
        check(!name.startsWith(USER) || holdsUsers, Errno.EPERM);
        checkNamespace(name);
    }
}
