package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method get what GlusterFS calls when inodes, fds and clients end or change (GlusterFS: {@code struct
 * xlator_cbks}). It is named after the cbk and takes what stands here:
 *
 * <ul>
 *   <li>{@code void forget(Inode inode)}: an inode is freed, for the process does not need to know the file any more.
 *       Only for inodes in which this translator has a context. The inode tells its gfid and type; it can not be kept.
 *   <li>{@code void release(Fd fd)}, {@code void releasedir(Fd fd)}: an fd of a file, or of a directory, is freed,
 *       after the last fop that uses it. Only for fds in which this translator has a context. The fd can not be kept.
 *   <li>{@code void fdclose(Fd fd)}: a program on a FUSE mount has closed a file for the last time. Only there: not in
 *       a brick, nor with libgfapi. Fops that use the fd may still come.
 *   <li>{@code void fdclosedir(Fd fd)}: the same of a directory. GlusterFS 10 and 11 have it and never call it.
 *   <li>{@code void invalidate(Inode inode)}: an xlator of this graph, such as md-cache or AFR, found that what is
 *       cached of a file is not valid any more; on a FUSE mount the kernel has been told before. Where the brick's own
 *       word counts, take {@link org.glujava.event.CacheInvalidation}.
 *   <li>{@code void clientDisconnect(Client client)}: in a brick, a client is gone; its locks and fds end now.
 *   <li>{@code void clientDestroy(Client client)}: in a brick, no fop of a client that is gone is under way any more.
 *   <li>{@code void ictxmerge(Fd fd, Inode inode, Inode linkedInode)}: in a brick, an open or a create turned out to be
 *       of a file that is known by another inode; fd is on inode. Only when this translator has a context in inode.
 * </ul>
 *
 * <p>A cbk without a method costs nothing. There is nothing to answer, and what the method throws is logged.
 *
 * <p>They come on whatever thread let go of the last reference, perhaps while another xlator holds locks: the method
 * must be quick and wait for nothing. Operations may be started, and go off once it has returned; they can not use an
 * inode or fd that ends. On a stack that is too small for Java, and on the main thread, the method is called a little
 * later by a thread of GluJava's, and GlusterFS does not wait for it.
 *
 * <p>A process that exits calls neither forget nor release.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cbk {}
