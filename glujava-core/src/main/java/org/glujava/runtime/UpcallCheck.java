package org.glujava.runtime;

import java.util.function.IntSupplier;
import org.glujava.instance.UpcallThreads;

/** Finds out whether GlusterFS has called Java on a thread and waits for it. */
final class UpcallCheck implements UpcallThreads {
    static final UpcallCheck THE_ONE = new UpcallCheck();

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String UPCALLS = Upcalls.class.getName();
    private static final String OWN_THREAD = OwnThread.class.getName();

    private UpcallCheck() {}

    /**
     * Looks for the nearest call on the stack: on a thread that may wait, an operation can start a child that replies
     * at once.
     */
    @Override
    public boolean isThisThreadCalledIn() {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.equals(UPCALLS) || name.equals(OWN_THREAD))
                .findFirst()
                .filter(UPCALLS::equals)
                .isPresent());
    }

    /** Runs the work for which the native side has made this thread. It is not a GlusterFS thread, and may wait. */
    @Override
    public int onOwnThread(IntSupplier work) {
        return OwnThread.run(work);
    }

    private static final class OwnThread {
        static int run(IntSupplier work) {
            return work.getAsInt();
        }
    }
}
