package org.glujava.driver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictType;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.EntrylkCmd;
import org.glujava.type.EntrylkType;
import org.glujava.type.Fd;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;
import org.glujava.type.Payload;
import org.glujava.type.SeekWhat;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of a fop's arguments or reply from their texts, with one method for each kind, which has the name of
 * its {@code Kind}.
 * @param inodes the inodes that they refer to, by gfid and by type
 * @param fds the fds made so far in this round, by their texts, because a child can reply with the fd of its arguments
 */
record TextValues(Map<String, Inode> inodes, Map<String, Fd> fds, Map<String, Node> byName) {
    private Node node(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private <T> @Nullable T value(String name, Function<Node, T> read) {
        Node node = node(name);
        return node.isNull() ? null : read.apply(node);
    }

    private Inode known(Node node) {
        return Objects.requireNonNull(inodes.get(node.needed("gfid").atom()), "inode");
    }

    private @Nullable Inode inodeOf(@Nullable Node node) {
        return node == null ? null : known(node);
    }

    private @Nullable Inode ofType(@Nullable Node type) {
        return type == null ? null : inodes.get(type.atom());
    }

    Loc loc(String name) {
        return value(
                name,
                node -> Loc.builder()
                        .path(node.string("path"))
                        .name(node.string("name"))
                        .gfid(Gfid.of(node.bytes("gfid")))
                        .parentGfid(Gfid.of(node.bytes("parentGfid")))
                        .inode(ofType(node.field("inode")))
                        .parent(ofType(node.field("parent")))
                        .build());
    }

    Fd fd(String name) {
        return value(
                name,
                node -> fds.computeIfAbsent(
                        node.toString(), text -> known(node).newFd(node.int32("flags"), node.int64("pid"))));
    }

    Inode inode(String name) {
        return value(name, this::known);
    }

    Dict dict(String name) {
        return value(name, TextValues::dictOf);
    }

    private static Dict dictOf(Node node) {
        DictBuilder builder = Dict.builder();
        for (Node pair : node.items()) {
            DictType type = DictType.of(pair.int32("type"));
            Node value = pair.needed("value");
            builder.put(
                    pair.needed("key").string(),
                    type == DictType.IATT ? DictValue.of(StructTexts.iatt(value)) : DictValue.of(type, value.bytes()));
        }
        return builder.build();
    }

    Iatt iatt(String name) {
        return value(name, StructTexts::iatt);
    }

    String string(String name) {
        return value(name, Node::string);
    }

    int int32(String name) {
        return Math.toIntExact(int64(name));
    }

    long int64(String name) {
        return node(name).int64();
    }

    Payload payload(String name) {
        return value(name, node -> Payload.of(node.bytes()));
    }

    StatVfs statVfs(String name) {
        return value(name, StructTexts::statvfs);
    }

    Flock flock(String name) {
        return value(name, StructTexts::flock);
    }

    Lease lease(String name) {
        return value(name, StructTexts::lease);
    }

    DirEntries dirEntries(String name) {
        return value(
                name,
                node -> DirEntries.of(node.items().stream().map(this::entry).toList()));
    }

    private DirEntry entry(Node node) {
        Node dict = node.field("dict");
        return new DirEntry(
                node.needed("name").string(),
                node.int64("ino"),
                node.int64("offset"),
                node.int32("type"),
                StructTexts.iatt(node.needed("stat")),
                dict == null ? null : dictOf(dict),
                inodeOf(node.field("inode")));
    }

    LockList lockList(String name) {
        return value(
                name,
                node -> LockList.of(node.items().stream()
                        .map(lock -> new LockMigration(
                                StructTexts.flock(lock.needed("flock")), lock.string("client"), lock.int32("flags")))
                        .toList()));
    }

    StrongChecksum strongChecksum(String name) {
        return value(name, node -> new StrongChecksum(node.bytes()));
    }

    EntrylkCmd entrylkCmd(String name) {
        return constant(name, EntrylkCmd.values());
    }

    EntrylkType entrylkType(String name) {
        return constant(name, EntrylkType.values());
    }

    XattropFlags xattropFlags(String name) {
        return constant(name, XattropFlags.values());
    }

    SeekWhat seekWhat(String name) {
        return constant(name, SeekWhat.values());
    }

    private <E> E constant(String name, E[] all) {
        return List.of(all).get(int32(name));
    }
}
