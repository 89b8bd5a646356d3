package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called when an inode, an fd or a client ends or changes (GlusterFS: {@code struct
 * xlator_cbks}).
 *
 * <p>The method is named after the cbk and has its parameters:
 *
 * <ul>
 *   <li>{@code void forget(Inode inode)}: an inode is freed: the process does not need it any more. Called only for
 *       inodes in which this translator has a context. The inode's gfid and type can be read; it cannot be kept.
 *   <li>{@code void release(Fd fd)}, {@code void releasedir(Fd fd)}: an fd of a file, or of a directory, is freed,
 *       after the last fop that uses it. Called only for fds in which this translator has a context. The fd cannot be
 *       kept.
 *   <li>{@code void fdclose(Fd fd)}: a program on a FUSE mount has closed a file for the last time. Never called in a
 *       brick or with libgfapi. Fops that use the fd may follow.
 *   <li>{@code void fdclosedir(Fd fd)}: the same for a directory. GlusterFS 10 and 11 define it and never call it.
 *   <li>{@code void invalidate(Inode inode)}: an xlator of this graph, such as md-cache or AFR, found that cached data
 *       of a file is stale. On a FUSE mount the kernel has been notified before. For the brick's own reports, use
 *       {@link Notify} with {@link org.glujava.event.CacheInvalidation}.
 *   <li>{@code void clientDisconnect(Client client)}: in a brick, a client has disconnected. Its locks and fds end now.
 *   <li>{@code void clientDestroy(Client client)}: in a brick, the last fop of a disconnected client has ended.
 *   <li>{@code void ictxmerge(Fd fd, Inode inode, Inode linkedInode)}: in a brick, an open or a create has opened
 *       {@code fd} on {@code inode}, but the inode table already has {@code linkedInode} for the same file. Called only
 *       when this translator has a context in {@code inode}.
 * </ul>
 *
 * <p>A cbk without a method costs nothing. Cbks have no result. An exception from the method is logged.
 *
 * <p>A cbk is called on the thread that dropped the last reference, perhaps while another xlator holds locks. So the
 * method must be quick and must not wait. It may start operations; they are wound after it has returned, and they
 * cannot use the inode or fd that ends. If the thread's stack is too small for Java, or on the main thread, a GluJava
 * thread calls the method a little later, and GlusterFS does not wait for it.
 *
 * <p>A process that exits calls neither forget nor release.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cbk {}
