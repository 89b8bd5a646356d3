package org.glujava.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glujava.LogLevel;
import org.glujava.frame.GivingUp;
import org.glujava.instance.Instance;
import org.glujava.instance.Limits;
import org.glujava.instance.Listener;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.StartFailure;
import org.glujava.instance.VolumeContext;
import org.glujava.instance.VolumeDescription;
import org.glujava.record.CallRecord;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.TranslatorProvider;

/** An instance in GlusterFS's process, with its jar, its threads and its end. */
final class NativeInstance {
    private final TranslatorJar jar;
    private final NativeServices services;
    private final Instance instance;
    private volatile boolean stopped;
    private final AtomicBoolean endClaimed = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param number the native side's number of the instance */
    NativeInstance(int number, VolumeDescription volume, TranslatorProvider provider, TranslatorJar jar) {
        this.jar = jar;
        this.services = new NativeServices(number, volume, provider, jar.loader());
        this.instance = new Instance(volume, provider, services);
    }

    NativeInstance serve(Dispatcher dispatcher, RunningOptions options) {
        instance.serve(dispatcher, options);
        return this;
    }

    int enter(CallRecord record) {
        return instance.enter(record);
    }

    Listener listener() {
        return instance.listener();
    }

    VolumeContext context() {
        return instance.context();
    }

    Instance instance() {
        return instance;
    }

    TranslatorJar jar() {
        return jar;
    }

    ClassLoader loader() {
        return jar.loader();
    }

    void reconfigure(VolumeDescription volume, boolean returning, RunningOptions.Acceptance acceptance)
            throws StartFailure {
        instance.reconfigure(volume, returning, acceptance);
    }

    void limit(Limits limits) {
        instance.limit(limits);
        services.limit(limits);
    }

    void warn(String text) {
        services.reports().warn(text);
    }

    /** A thread that the translator has made ended with an exception. */
    void threadThrew(Thread thread, Throwable thrown) {
        services.reports().threadThrew(thread, thrown);
    }

    boolean logsOutput() {
        return instance.limits().logsOutput();
    }

    /** The translator's code has printed a line. Returns false when that does not go into the log. */
    boolean printed(LogLevel level, String line) {
        if (logsOutput()) {
            services.reports().printed(level, line);
        }
        return logsOutput();
    }

    /** Reads the log level again, which may have changed. */
    void refresh() {
        services.refreshLogLevel();
    }

    /** Fails what is overdue, on threads made for that. Returns the nanoseconds until the next is due, if that is soon. */
    long failOverdue() {
        return instance.untilOverdue(() -> GivingUp.soonIfPossible(instance::failOverdue));
    }

    /** The volume is taken out of use: nothing of GlusterFS's may be held any longer. A second time does nothing. */
    void stop() {
        services.reports().stopping();
        instance.endWork();
        services.endThreads(); // what waited for an operation may finish its frame, and say so
        instance.failSuspended("the volume is taken out of use");
        instance.endHandles();
        stopped = true;
    }

    /** Releases what is in contexts: no fop comes any more. */
    void endContexts() {
        instance.contexts().end();
        services.endReleases();
    }

    /** Its number is no longer its own. */
    void leave() {
        services.leave();
    }

    /** Whether its volume is out of use; frames may still be in flight. */
    boolean stopped() {
        return stopped;
    }

    /** The right to end it, which one thread gets. */
    boolean claimEnd() {
        return endClaimed.compareAndSet(false, true);
    }

    void ended() {
        end.countDown();
    }

    /** Waits for the thread that ends it. The native side waits for us only for a limited time. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
