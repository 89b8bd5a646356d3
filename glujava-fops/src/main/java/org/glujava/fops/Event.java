package org.glujava.fops;

/**
 * One event of GlusterFS, or of GluJava's own.
 *
 * @param name GlusterFS's name in lower case, such as {@code child_up}
 * @param number its number
 * @param since the major version of GlusterFS that has it first; 0 for all
 * @param data what comes with it
 * @param meaning what it tells, for the Javadoc
 */
public record Event(String name, int number, int since, Data data, String meaning) {
    /** What comes with an event. */
    public enum Data {
        NONE,
        CHILD,
        UPCALL,
        OWN
    }

    /** The Java class, such as {@code ChildUp}. */
    public String javaName() {
        return Names.pascal(name);
    }

    /** The C constant. */
    public String constant() {
        return "GF_EVENT_" + name.toUpperCase(java.util.Locale.ROOT);
    }
}
