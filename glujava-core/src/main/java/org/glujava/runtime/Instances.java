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
import org.glujava.instance.Thrown;
import org.glujava.instance.VolumeContext;
import org.glujava.instance.VolumeDescription;
import org.glujava.option.CheckedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionException;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** All instances of the process, by the numbers that the native side gives them. */
final class Instances {
    private static volatile @Nullable NativeInstance[] all = {};

    /** Those that are still to be made, between two calls of the native side. */
    private static final Map<Integer, Loaded> LOADED = new ConcurrentHashMap<>();

    /** Those whose code may run, also while they are being made. */
    private static final Map<ClassLoader, NativeInstance> BY_LOADER = new ConcurrentHashMap<>();

    private record Loaded(TranslatorJar jar, CheckedProvider provider) {}

    private Instances() {}

    static @Nullable NativeInstance get(int id) {
        @Nullable NativeInstance[] known = all;
        return id < known.length ? known[id] : null;
    }

    /** The instance with this class loader; null when it is none's. */
    static @Nullable NativeInstance of(ClassLoader loader) {
        return BY_LOADER.get(loader);
    }

    /** All whose code may run. */
    static Stream<NativeInstance> loaded() {
        return BY_LOADER.values().stream();
    }

    private static synchronized void put(int id, @Nullable NativeInstance instance) {
        @Nullable NativeInstance[] more = Arrays.copyOf(all, Math.max(all.length, id + 1));
        more[id] = instance;
        all = more;
    }

    /** What comes before the instance is made: its translator's options are to be in GlusterFS's table then. */
    static void load(int id) throws StartFailure {
        Map<String, String> options = VolumeReader.describe(id).options();
        TranslatorJar jar = TranslatorJar.open(options.getOrDefault("jar", ""), JarCopy.inMemory(id));
        boolean loaded = false;
        try {
            CheckedProvider provider = jar.choose(options.get("translator"));
            provider.options().forEach(spec -> PublishedOption.of(spec).publish(id));
            LOADED.put(id, new Loaded(jar, provider));
            loaded = true;
        } finally {
            if (!loaded) {
                close(jar);
            }
        }
    }

    static void create(int id) throws StartFailure {
        SuspensionWatch.start();
        AlarmThread.start();
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
            put(
                    id,
                    instance.serve(
                            dispatcher,
                            new RunningOptions(
                                    provider.name(), instance.context().logger(), given, volume.options(), options)));
            Natives.glujava_identify(
                    id, provider.name(), provider.className(), jar.version(), LogText.zeroBehind(jar.file()));
            for (FopBinding binding : provider.fops()) {
                Natives.glujava_hook(id, binding.fop().ordinal(), binding.wanted(), binding.method());
            }
            Listener listener = instance.listener();
            Natives.glujava_listen(id, listener.events(), listener.cbks(), listener.sections());
            Natives.glujava_ends(id, listener.endMethods());
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
     * The volfile has other options: all of them are taken, or none.
     *
     * @param returning whether fops come again that have gone past the translator
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

    private static Dispatcher construct(
            TranslatorProvider provider, VolumeContext context, CheckedOptions options, TranslatorJar jar)
            throws StartFailure {
        try {
            return provider.create(context, options);
        } catch (ExceptionInInitializerError e) {
            throw new StartFailure(
                    "the static initializer of a class of " + jar.file() + " failed",
                    Thrown.withPlace(e),
                    "The place named is in the translator's own code: ask its author.");
        } catch (LinkageError e) {
            throw jar.doesNotLink(e);
        } catch (Throwable t) {
            throw new StartFailure(
                    "the constructor of translator " + provider.name() + " (" + provider.className() + ") failed",
                    Thrown.withPlace(t),
                    "The place named is in the translator's own code: ask its author.");
        }
    }

    /** Returns the nanoseconds until the next frame or operation is due. */
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

    /** Whether one of them has suspended or holds something since a time like this. */
    static boolean holdAny(LongPredicate since) {
        for (NativeInstance instance : all) {
            if (instance != null && instance.instance().holdsAny(since)) {
                return true;
            }
        }
        return false;
    }

    /** Logs something that concerns the process, in the name of its first volume. */
    static void warn(String text) {
        Arrays.stream(all)
                .filter(instance -> instance != null && !instance.stopped())
                .findFirst()
                .ifPresent(instance -> instance.warn(text));
    }

    /** The volume is taken out of use; fops may still come. */
    static void stop(int id) {
        NativeInstance instance = get(id);
        if (instance != null) {
            instance.stop();
            SuspensionWatch.start();
        }
    }

    /** Lets go of translators whose volumes are out of use: GlusterFS keeps a graph that it has left, for good. */
    static void leaveStopped() {
        for (int id = 0; id < all.length; id++) {
            NativeInstance instance = get(id);
            if (instance != null && instance.stopped() && mayLeave(id, instance)) {
                int number = id;
                var thread = new Thread(() -> leave(number, instance), "gj-end"); // the author's code may take its time
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    /** Not while it is destroyed: the native side ends with that. */
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
            instance.awaitEnd(); // it was left before, and is just being closed
        }
    }

    /** By whoever has claimed it. What the author's code logs needs the native side still. */
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
            // Nothing was written to it: there is nothing to lose.
        }
    }
}
