package org.glujava.event;

/**
 * An event that this version of GluJava does not know, or that comes from no child although it should.
 *
 * @param number GlusterFS's number of the event
 */
public record UnknownEvent(int number) implements Event {}
