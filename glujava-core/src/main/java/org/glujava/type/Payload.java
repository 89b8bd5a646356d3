package org.glujava.type;

/** The bytes of a read or a write (GlusterFS: {@code struct iovec *, struct iobref *}). Borrowed until the method returns; can be passed on but not read yet. */
public interface Payload {}
