package org.glujava.runtime;

/** Whether a thread may wait for GlusterFS. */
final class WaitCheck {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String UPCALLS = Upcalls.class.getName();

    private WaitCheck() {}

    /** Throws when GlusterFS has called in on this thread: it may be the one that would bring what is waited for. */
    static void check(String translator, String what) {
        if (WALKER.walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(UPCALLS)))) {
            throw new IllegalStateException("translator " + translator + ": " + what + " cannot be waited for on thread '"
                    + Thread.currentThread().getName() + "', on which GlusterFS has called the translator: it would wait"
                    + " for itself; suspend the frame and go on in context.executor(), or take the future of"
                    + " context.start()");
        }
    }
}
