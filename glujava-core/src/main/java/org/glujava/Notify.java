package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method get events of GlusterFS: those of its one parameter's type, which is {@link org.glujava.event.Event}
 * or one of the types below it.
 *
 * <pre>{@code
 * @Notify
 * void invalidated(CacheInvalidation event) { cache.remove(event.gfid()); }
 *
 * @Notify
 * void changed(ChildEvent event) { cache.clear(); }
 * }</pre>
 *
 * <p>Afterwards the event goes on as it would without the translator: up to the parents, or, with {@link
 * org.glujava.event.ParentUp}, {@link org.glujava.event.ParentDown} and {@link org.glujava.event.Cleanup}, down to the
 * children. A method that returns boolean keeps it from going on by {@code false}. Keep no event from going on without
 * need: a child that is not told of ParentUp does not connect, a mount that is not told of any ChildUp or ChildDown
 * does not answer, and a process that is not told of ParentDown may wait for ever.
 *
 * <p>Several methods may take the same event; then all are called, in the order in which they stand in the class, and
 * it goes on if all of them let it. A method that throws is logged, and the event goes on.
 *
 * <p>An event that nobody takes never enters Java. What an event brings is borrowed until the method returns; {@code
 * keep()} makes a copy for longer.
 *
 * <p>GlusterFS waits for the method, most often on a thread of its network, and perhaps with locks held: it must be
 * quick and wait for nothing, least of all for an operation. Operations may be started, and go off once it has
 * returned. Events come on several threads, also at once. On a stack that is too small for Java, and on the main
 * thread, a thread of GluJava's runs the method, for which GlusterFS waits ten seconds at most; then the event goes on.
 *
 * <p>{@link org.glujava.event.ProcessEnd} is GluJava's own event, and another matter. It comes once, when the process is
 * about to end: at SIGTERM, at umount, and at {@code exit} of a program that uses libgfapi. What is kept in memory is to
 * be written then. The method has a thread of its own and may wait, also for operations; fops may still come meanwhile.
 * The process ends when all such methods have returned, or after {@code option end-timeout} (2 seconds). The event goes
 * nowhere, whatever the method returns. It does not come at SIGKILL, at a crash, and at {@code _exit}, nor to an instance
 * that ends before its process: that one is closed, if it is {@link AutoCloseable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Notify {}
