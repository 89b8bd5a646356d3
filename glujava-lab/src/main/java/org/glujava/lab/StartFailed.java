package org.glujava.lab;

/** A GlusterFS process that did not start: its exit code, and its log lines at level ERROR and above. */
public final class StartFailed extends LabException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final transient GlusterLog log;

    StartFailed(String what, int exitCode, GlusterLog log) {
        super(what + " ended with exit code " + exitCode + log.gist());
        this.exitCode = exitCode;
        this.log = log;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Returns the log of the failed process; the file is deleted with the lab's folder. */
    public GlusterLog log() {
        return log;
    }
}
