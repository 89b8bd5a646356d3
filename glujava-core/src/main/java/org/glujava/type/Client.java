package org.glujava.type;

/**
 * A client as a brick knows it (GlusterFS: {@code client_t}).
 *
 * @param uid its uid: one connection of one process's client volume
 * @param name the name that it has given itself; may be empty
 */
public record Client(String uid, String name) {}
