package org.glujava.runtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.glujava.instance.GivenOptions;
import org.glujava.instance.Listener;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.instance.VolumeContext;
import org.glujava.instance.VolumeDescription;
import org.glujava.option.CheckedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** All instances of the process, by the numbers that the native side gives them. */
final class Instances {
    private static volatile @Nullable NativeInstance[] all = {};

    /** Jars of instances that are not created yet: the native side calls load, then create. */
    private static final Map<Integer, Loaded> LOADED = new ConcurrentHashMap<>();

    /** Instances whose code may run, also while they are being created. */
    private static final Map<ClassLoader, NativeInstance> BY_LOADER = new ConcurrentHashMap<>();

    private record Loaded(TranslatorJar jar, CheckedProvider provider) {}

    private Instances() {}

    static @Nullable NativeInstance get(int id) {
        @Nullable NativeInstance[] known = all;
        return id < known.length ? known[id] : null;
    }

    /** Returns the instance with this class loader; null for none. */
    static @Nullable NativeInstance of(ClassLoader loader) {
        return BY_LOADER.get(loader);
    }

    /** Returns all instances whose code may run. */
    static Stream<NativeInstance> loaded() {
        return BY_LOADER.values().stream();
    }

    private static synchronized void put(int id, @Nullable NativeInstance instance) {
        @Nullable NativeInstance[] more = Arrays.copyOf(all, Math.max(all.length, id + 1));
        more[id] = instance;
        all = more;
    }

    /** Loads the jar, before the instance is created: GlusterFS needs the translator's options in its table first. */
    static void load(int id) throws StartFailure {
        Map<String, String> options = VolumeReader.describe(id).options();
        TranslatorJar jar = TranslatorJar.open(options.getOrDefault("jar", ""), JarCopy.inMemory(id));
        boolean loaded = false;
        try {
            CheckedProvider provider = jar.choose(options.get("translator"));
            for (OptionSpec spec : provider.options()) {
                PublishedOption.of(spec).publish(id);
            }
            LOADED.put(id, new Loaded(jar, provider));
            loaded = true;
        } finally {
            if (!loaded) {
                close(jar);
            }
        }
    }

    static void create(int id) throws StartFailure {
        ClockThread.start();
        Loaded loaded = Objects.requireNonNull(LOADED.remove(id), "nothing is loaded");
        TranslatorJar jar = loaded.jar();
        TranslatorProvider provider = loaded.provider();
        VolumeDescription volume = VolumeReader.describe(id);
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(jar.loader());
        boolean created = false;
        @Nullable NativeInstance instance = null;
        try {
            instance = new NativeInstance(id, volume, provider, jar);
            BY_LOADER.put(jar.loader(), instance);
            var given = new GivenOptions(instance.context().logger());
            CheckedOptions options = values(given, provider, volume, jar);
            Dispatcher dispatcher = construct(provider, instance.context(), options, jar);
            awaitWhole(jar, dispatcher);
            put(
                    id,
                    instance.serve(
                            dispatcher,
                            new RunningOptions(
                                    provider.name(), instance.context().logger(), given, volume.options(), options)));
            Natives.glujava_identify(
                    id,
                    LogText.zeroBehind(provider.name()),
                    LogText.zeroBehind(provider.className()),
                    LogText.zeroBehind(jar.version()),
                    LogText.zeroBehind(jar.file()));
            for (FopBinding binding : provider.fops()) {
                Natives.glujava_hook(
                        id, binding.fop().ordinal(), binding.wanted(), LogText.zeroBehind(binding.method()));
            }
            Listener listener = instance.listener();
            Natives.glujava_listen(id, listener.events(), listener.cbks(), listener.sections());
            Natives.glujava_ends(id, LogText.zeroBehind(listener.endMethods()));
            created = true;
        } finally {
            thread.setContextClassLoader(Instances.class.getClassLoader());
            if (!created) {
                if (instance != null) {
                    instance.stop(); // the constructor may have started tasks
                    instance.leave();
                }
                close(jar);
            }
        }
    }

    /** Waits for the check of the jar, which runs beside the constructor. A broken jar must fail the start. */
    private static void awaitWhole(TranslatorJar jar, Dispatcher dispatcher) throws StartFailure {
        try {
            jar.awaitWhole();
        } catch (StartFailure e) {
            try {
                dispatcher.close();
            } catch (Throwable t) {
                // The jar's failure is the one to report.
            }
            throw e;
        }
    }

    private static CheckedOptions values(
            GivenOptions given, TranslatorProvider provider, VolumeDescription volume, TranslatorJar jar)
            throws StartFailure {
        try {
            return given.read(provider.options(), volume);
        } catch (OptionException e) {
            throw new StartFailure(e.getMessage(), "translator " + provider.name() + " of " + jar.file(), e.hint());
        }
    }

    /**
     * Applies the new options of a volfile, as a whole or not at all.
     *
     * @param returning whether fops that bypassed the translator are about to come again
     */
    static void reconfigure(int id, boolean returning) throws StartFailure {
        NativeInstance instance = Objects.requireNonNull(get(id), "no such instance");
        VolumeDescription volume = VolumeReader.describe(id);
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(instance.jar().loader());
        try {
            instance.reconfigure(
                    volume,
                    returning,
                    new RunningOptions.Acceptance(() -> Natives.glujava_take_change(id) != 0, instance::limit));
        } finally {
            thread.setContextClassLoader(Instances.class.getClassLoader());
        }
    }

    /** Gives a new version what the version hands over that it is about to replace. */
    static void takeOver(int id) throws StartFailure {
        NativeInstance next = Objects.requireNonNull(get(id), "no such instance");
        NativeInstance before = get(Natives.glujava_replaces(id));
        if (before == null) {
            return;
        }
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(next.jar().loader());
        try {
            next.instance().takeOver(before.instance());
        } finally {
            thread.setContextClassLoader(Instances.class.getClassLoader());
        }
    }

    private static Dispatcher construct(
            TranslatorProvider provider, VolumeContext context, CheckedOptions options, TranslatorJar jar)
            throws StartFailure {
        try {
            return provider.create(context, options);
        } catch (ExceptionInInitializerError e) {
            throw new StartFailure(
                    "the static initializer of a class of " + jar.file() + " failed",
                    ThrowableText.withPlace(e),
                    "The failure is in the translator's own code: ask its author.");
        } catch (LinkageError e) {
            throw jar.doesNotLink(e);
        } catch (Throwable t) {
            throw new StartFailure(
                    "the constructor of translator " + provider.name() + " (" + provider.className() + ") failed",
                    ThrowableText.withPlace(t),
                    "The failure is in the translator's own code: ask its author.");
        }
    }

    /** Fails overdue frames and operations. Returns the nanoseconds until the next one is due. */
    static long failOverdue() {
        long next = Long.MAX_VALUE;
        for (NativeInstance instance : all) {
            if (instance != null) {
                instance.refresh();
                next = Math.min(next, instance.failOverdue());
            }
        }
        return next;
    }

    /** Returns whether an instance has a suspended frame or a reference from a time that the predicate accepts. */
    static boolean holdAny(LongPredicate since) {
        for (NativeInstance instance : all) {
            if (instance != null && instance.instance().holdsAny(since)) {
                return true;
            }
        }
        return false;
    }

    /** Logs a warning about the process, in the name of its first volume. */
    static void warn(String text) {
        Arrays.stream(all)
                .filter(instance -> instance != null && !instance.stopped())
                .findFirst()
                .ifPresent(instance -> instance.warn(text));
    }

    /** Takes the volume of an instance out of use. Fops may still come. */
    static void stop(int id) {
        NativeInstance instance = get(id);
        if (instance != null) {
            instance.stop();
            ClockThread.start();
        }
    }

    /**
     * Ends instances whose volumes are out of use: GlusterFS never destroys a graph that it has replaced. Also ends
     * versions that another one has replaced, when nothing is in them any more.
     */
    static void leaveStopped() {
        for (int id = 0; id < all.length; id++) {
            int number = id;
            NativeInstance instance = get(id);
            if (instance == null) {
                continue;
            }
            if (instance.stopped()) {
                if (mayLeave(id, instance)) {
                    endElsewhere(() -> leave(number, instance));
                }
            } else if (Natives.glujava_drained(id) != 0 && instance.claimStop()) {
                endElsewhere(() -> leaveReplaced(number, instance));
            }
        }
    }

    /** Runs the end of an instance on a thread of its own: the author's code may take long. */
    private static void endElsewhere(Runnable end) {
        var thread = new Thread(end, "gj-end");
        thread.setDaemon(true);
        thread.start();
    }

    private static void leaveReplaced(int id, NativeInstance instance) {
        instance.stop();
        if (mayLeave(id, instance)) {
            leave(id, instance);
        }
    }

    /**
     * Claims the end of an instance. Returns false while it is being destroyed, which ends the native side of it, too.
     */
    private static synchronized boolean mayLeave(int id, NativeInstance instance) {
        return get(id) == instance && Natives.glujava_leave(id) != 0 && instance.claimEnd();
    }

    private static void leave(int id, NativeInstance instance) {
        end(instance);
        synchronized (Instances.class) {
            if (get(id) == instance) {
                put(id, null);
                Natives.glujava_left(id);
            }
        }
    }

    static void destroy(int id) {
        Loaded loaded = LOADED.remove(id);
        if (loaded != null) {
            close(loaded.jar());
        }
        NativeInstance instance = get(id);
        put(id, null);
        if (instance == null) {
            return;
        }
        instance.stop();
        if (instance.claimEnd()) {
            end(instance);
        } else {
            instance.awaitEnd(); // another thread is closing it
        }
    }

    /**
     * Ends an instance, on the thread that has claimed its end. The native side must still exist, because the author's
     * code may log.
     */
    private static void end(NativeInstance instance) {
        try {
            Thread.currentThread().setContextClassLoader(instance.jar().loader());
            instance.endContexts();
            instance.listener().close();
            Thread.currentThread().setContextClassLoader(Instances.class.getClassLoader());
            instance.leave();
            close(instance.jar());
        } finally {
            instance.ended();
        }
    }

    private static void close(TranslatorJar jar) {
        BY_LOADER.remove(jar.loader());
        try {
            jar.close();
        } catch (IOException e) {
            // The jar was only read, so nothing is lost.
        }
    }
}
