package org.glujava.type;

/** Keys and values beside a fop, as in xdata and xattrs (GlusterFS: {@code dict_t}). Borrowed until the method returns; can be passed on but not read yet. */
public interface Dict {}
