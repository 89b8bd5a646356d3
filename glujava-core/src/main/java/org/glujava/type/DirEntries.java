package org.glujava.type;

/** The entries of a directory (GlusterFS: {@code gf_dirent_t}). Borrowed until the method returns; can be passed on but not read yet. */
public interface DirEntries {}
