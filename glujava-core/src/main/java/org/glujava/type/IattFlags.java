package org.glujava.type;

/** Which fields of an {@link Iatt} are valid (GlusterFS: IATT_*, {@code glusterfs/iatt.h}). */
public final class IattFlags {
    public static final long TYPE = 0x1;
    public static final long MODE = 0x2;
    public static final long NLINK = 0x4;
    public static final long UID = 0x8;
    public static final long GID = 0x10;
    public static final long ATIME = 0x20;
    public static final long MTIME = 0x40;
    public static final long CTIME = 0x80;
    public static final long INO = 0x100;
    public static final long SIZE = 0x200;
    public static final long BLOCKS = 0x400;
    public static final long BTIME = 0x800;
    public static final long GFID = 0x1000;
    public static final long ALL = 0x1fff;

    private IattFlags() {}
}
