package org.glujava.lab;

/** A GlusterFS process did not come up: its exit code, and what it wrote into its log at level ERROR and above. */
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

    /** The log of the failed process; its file goes with the lab's folder. */
    public GlusterLog log() {
        return log;
    }
}
