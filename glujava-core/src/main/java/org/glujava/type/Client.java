package org.glujava.type;

/**
 * A client of a brick (GlusterFS: {@code client_t}).
 *
 * @param uid the client's uid, which identifies one connection of one client volume in one process
 * @param name the name that the client gave itself; may be empty
 */
public record Client(String uid, String name) {}
