package org.glujava.fops;

/**
 * An event of GlusterFS or of GluJava.
 *
 * @param name GlusterFS's name in lower case, such as {@code child_up}
 * @param number its number
 * @param since the major version of GlusterFS that has it first; 0 for all
 * @param data the data that come with it
 * @param meaning its meaning, for the Javadoc
 */
public record Event(String name, int number, int since, Data data, String meaning) {
    /** The data that come with an event. */
    public enum Data {
        NONE,
        CHILD,
        UPCALL,
        OWN
    }

    /** Returns the name of the Java class, such as {@code ChildUp}. */
    public String javaName() {
        return Names.pascal(name);
    }

    /** Returns the C constant. */
    public String constant() {
        return "GF_EVENT_" + name.toUpperCase(java.util.Locale.ROOT);
    }
}
