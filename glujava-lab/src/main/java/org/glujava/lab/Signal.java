package org.glujava.lab;

/** The signals GlusterFS acts on, and the one it cannot. */
public enum Signal {
    /** Open the log file again. */
    HUP,
    /** Write a statedump. */
    USR1,
    /** Write metrics. */
    USR2,
    /** End in order. */
    TERM,
    /** As Ctrl-C. */
    INT,
    /** As a wrong pointer. */
    SEGV,
    /** As abort(3). */
    ABRT,
    KILL;

    /** The shell's own kill, for a minimal system has no other. */
    boolean send(long pid) {
        return Command.run("sh", "-c", "kill -s " + name() + " " + pid);
    }
}
