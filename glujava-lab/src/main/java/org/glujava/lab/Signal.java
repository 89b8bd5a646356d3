package org.glujava.lab;

/** The signals that GlusterFS handles, and SIGKILL. */
public enum Signal {
    /** Reopens the log file. */
    HUP,
    /** Writes a statedump. */
    USR1,
    /** Writes metrics. */
    USR2,
    /** Ends the process in order. */
    TERM,
    /** As Ctrl-C. */
    INT,
    /** As an invalid pointer. */
    SEGV,
    /** As abort(3). */
    ABRT,
    KILL;

    /** Sends it with the shell's own kill, because a minimal system has no other. */
    boolean send(long pid) {
        return Command.run("sh", "-c", "kill -s " + name() + " " + pid);
    }
}
