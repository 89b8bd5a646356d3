package org.glujava.runtime;

import org.glujava.instance.NativeInodes;
import org.jspecify.annotations.Nullable;

/** The inode table of one instance, reached through JNA. */
record JnaInodes(int instance) implements NativeInodes {
    @Override
    public long root(byte[] told) {
        return Natives.glujava_inode_root(instance, told);
    }

    @Override
    public long find(byte[] gfid, byte[] told) {
        return Natives.glujava_inode_find(instance, gfid, told);
    }

    @Override
    public long grep(long parent, byte[] name, byte[] told) {
        return Natives.glujava_inode_grep(instance, parent, name, told);
    }

    @Override
    public long resolve(byte[] path, byte[] told) {
        return Natives.glujava_inode_resolve(instance, path, told);
    }

    @Override
    public long link(long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] told) {
        return Natives.glujava_inode_link(instance, inode, parent, name, iatt, told);
    }

    @Override
    public int path(long inode, byte @Nullable [] name, byte[] out) {
        return Natives.glujava_inode_path(instance, inode, name, out, out.length);
    }
}
