package org.glujava.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.glujava.Inodes;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Makes locs for paths. Files that it adds to the inode table have a gfid that is computed from the path. */
final class PathLocs {
    private final Inodes inodes;

    PathLocs(Inodes inodes) {
        this.inodes = inodes;
    }

    /** @param type the type with which a file is added to the inode table if it is not in it; null to leave it out */
    Loc loc(String path, @Nullable FileType type) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash, unlike '" + path + "'");
        }
        if (path.equals("/")) {
            Inode root = inodes.root();
            return Loc.builder().path("/").name("").gfid(Gfid.ROOT).inode(root).build();
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        Inode parent = directory(path.substring(0, slash));
        Inode inode = inodes.find(parent, name);
        if (inode == null) {
            inode = type == null ? parent.newInode() : linked(parent, name, path, type);
        }
        return Loc.builder()
                .path(path)
                .name(name)
                .gfid(inode.gfid())
                .inode(inode)
                .parentGfid(parent.gfid())
                .parent(parent)
                .build();
    }

    private Inode directory(String path) {
        if (path.isEmpty()) {
            return inodes.root();
        }
        int slash = path.lastIndexOf('/');
        Inode parent = directory(path.substring(0, slash));
        Inode known = inodes.find(parent, path.substring(slash + 1));
        return known != null ? known : linked(parent, path.substring(slash + 1), path, FileType.DIRECTORY);
    }

    private Inode linked(Inode parent, String name, String path, FileType type) {
        if (parent.type() != FileType.DIRECTORY) {
            throw new IllegalArgumentException(
                    "'" + path + "' cannot be in the graph: its parent is " + parent.type() + " and no directory");
        }
        Gfid gfid = Gfid.of(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)));
        Iatt iatt = Iatt.zero().withGfid(gfid).withType(type).withFlags(IattFlags.ALL);
        return inodes.link(parent.newInode(), parent, name, iatt);
    }
}
