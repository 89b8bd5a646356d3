package org.glujava.runtime;

import org.glujava.instance.NativeInodes;
import org.jspecify.annotations.Nullable;

/** The inode table of one instance, in GlusterFS's process. */
record GlusterInodes(int instance) implements NativeInodes {
    @Override
    public long root(byte[] identity) {
        return Natives.glujava_inode_root(instance, identity);
    }

    @Override
    public long find(byte[] gfid, byte[] identity) {
        return Natives.glujava_inode_find(instance, gfid, identity);
    }

    @Override
    public long grep(long parent, byte[] name, byte[] identity) {
        return Natives.glujava_inode_grep(instance, parent, name, identity);
    }

    @Override
    public long resolve(byte[] path, byte[] identity) {
        return Natives.glujava_inode_resolve(instance, path, identity);
    }

    @Override
    public long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] identity) {
        return Natives.glujava_inode_link(instance, inode, parent, name, iatt, identity);
    }

    @Override
    public int path(long inode, byte @Nullable [] name, byte[] out) {
        return Natives.glujava_inode_path(instance, inode, name, out, out.length);
    }
}
