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

/** An instance in GlusterFS's process, with its jar and its threads. Controls its end. */
final class NativeInstance {
    private final TranslatorJar jar;
    private final ClassLoader loader; // of the jar; each fop needs it
    private final NativeServices services;
    private final Instance instance;
    private volatile boolean stopped;
    private final AtomicBoolean stopClaimed = new AtomicBoolean();
    private final AtomicBoolean endClaimed = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param number the native side's number of the instance */
    NativeInstance(int number, VolumeDescription volume, TranslatorProvider provider, TranslatorJar jar) {
        this.jar = jar;
        this.loader = jar.loader();
        this.services = new NativeServices(number, volume, provider, loader);
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
        return loader;
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

    /** Called when a thread of the translator ended with an exception. */
    void threadThrew(Thread thread, Throwable thrown) {
        services.reports().threadThrew(thread, thrown);
    }

    boolean logsOutput() {
        return instance.limits().logsOutput();
    }

    /** Logs a line that the translator's code has printed. Returns false when such lines do not go into the log. */
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

    /** Fails overdue frames and operations, on separate threads. Returns the nanoseconds until the next one is due. */
    long failOverdue() {
        return instance.untilOverdue(() -> GivingUp.soonIfPossible(instance::failOverdue));
    }

    /** Takes the volume out of use, and releases all references to GlusterFS's objects. A second call does nothing. */
    void stop() {
        services.reports().stopping();
        instance.endWork();
        services.endThreads(); // tasks that waited for an operation may still finish their frames
        instance.failSuspended("the volume is taken out of use");
        instance.endHandles();
        stopped = true;
    }

    /** Releases the values in contexts. Called when no fop comes any more. */
    void endContexts() {
        instance.contexts().end();
        services.endReleases();
    }

    /** Gives up the native number, which another instance may get. */
    void leave() {
        services.leave();
    }

    /** Returns whether its volume is out of use. Frames may still be in flight. */
    boolean stopped() {
        return stopped;
    }

    /** Claims the right to stop a version that was replaced. Returns true for one thread only. */
    boolean claimStop() {
        return stopClaimed.compareAndSet(false, true);
    }

    /** Claims the right to end the instance. Returns true for one thread only. */
    boolean claimEnd() {
        return endClaimed.compareAndSet(false, true);
    }

    void ended() {
        end.countDown();
    }

    /** Waits for the thread that ends it. The native side waits for this call for a limited time only. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
