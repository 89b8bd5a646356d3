package org.glujava.event;

import org.glujava.type.Gfid;
import org.jspecify.annotations.Nullable;

/**
 * An upcall that this version of GluJava does not know, or that comes without its data.
 *
 * @param gfid the file or directory that the upcall is about
 * @param client in a brick, the uid of the client that gets the upcall; null on a client
 * @param type GlusterFS's number of the upcall
 */
public record UnknownUpcall(Gfid gfid, @Nullable String client, int type) implements Upcall {}
