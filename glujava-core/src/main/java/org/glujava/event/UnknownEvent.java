package org.glujava.event;

/**
 * An event that this version of GluJava does not know, or that does not come from a child as it should.
 *
 * @param number GlusterFS's number of it
 */
public record UnknownEvent(int number) implements Event {}
