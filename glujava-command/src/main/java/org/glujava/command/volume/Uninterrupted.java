package org.glujava.command.volume;

import java.util.concurrent.CountDownLatch;

/** Delays the end of the program by a signal, such as that of Ctrl-C, while a change is only half made. */
final class Uninterrupted {
    private Uninterrupted() {}

    static void during(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> await(done), "glujava-uninterrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the program ends already, and has waited
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
