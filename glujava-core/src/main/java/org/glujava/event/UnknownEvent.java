package org.glujava.event;

/**
 * An event that this version of GluJava does not know, or an event of a child without the child.
 *
 * @param number GlusterFS's number of the event
 */
public record UnknownEvent(int number) implements Event {}
