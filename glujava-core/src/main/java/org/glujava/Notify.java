package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called for events of GlusterFS (GlusterFS: {@code notify}).
 *
 * <p>The method has one parameter: {@link org.glujava.event.Event} or a subtype. It is called for the events of that
 * type.
 *
 * <pre>{@code
 * @Notify
 * void invalidated(CacheInvalidation event) { cache.remove(event.gfid()); }
 *
 * @Notify
 * void changed(ChildEvent event) { cache.clear(); }
 * }</pre>
 *
 * <p><b>Propagation.</b> After the method, GlusterFS passes the event on as it would without the translator: {@link
 * org.glujava.event.ParentUp}, {@link org.glujava.event.ParentDown} and {@link org.glujava.event.Cleanup} down to the
 * children, all others up to the parents.
 *
 * <ul>
 *   <li>A method whose return type is boolean stops the event by returning {@code false}.
 *   <li>Do not stop an event without need. Without ParentUp a child does not connect; without any ChildUp or ChildDown
 *       a mount does not answer; without ParentDown a process may wait for ever.
 *   <li>Several methods may take the same event. All are called, in the order of the class. The event is passed on if none
 *       of them stops it.
 *   <li>An exception from a method is logged, and the event is passed on.
 *   <li>An event that no method takes never enters Java.
 * </ul>
 *
 * <p><b>Ownership.</b> The contents of an event are borrowed until the method returns; {@code keep()} makes a copy.
 *
 * <p><b>Threads.</b> GlusterFS waits for the method, most often on a network thread, and perhaps with locks held. So
 * the method must be quick and must not wait, least of all for an operation. It may start operations; they are wound
 * after it has returned. Events come on several threads, also at the same time. If the thread's stack is too small for
 * Java, or on the main thread, a GluJava thread runs the method. GlusterFS waits for it at most ten seconds; then the
 * event is passed on.
 *
 * <p><b>End of the process.</b> {@link org.glujava.event.ProcessEnd} is GluJava's own event. It comes once, when the
 * process is about to end: at SIGTERM or SIGINT, at umount, and at {@code exit} of a program that uses libgfapi. Use it
 * to save data that is in memory only.
 *
 * <ul>
 *   <li>The method runs on a separate thread, and may wait, also for operations. Fops may still come meanwhile.
 *   <li>The process ends when all such methods have returned, or after {@code option end-timeout} (2 seconds by
 *       default).
 *   <li>The event goes to no other xlator, whatever the method returns.
 *   <li>It does not come at SIGKILL, at a crash, or at {@code _exit}; nor to an instance that ends before its process.
 *       Such an instance is closed, if it is {@link AutoCloseable}.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Notify {}
