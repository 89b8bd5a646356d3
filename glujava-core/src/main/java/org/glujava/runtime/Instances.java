package org.glujava.runtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionValues;
import org.glujava.spi.ReservedOptions;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** All instances of the process, by the numbers that the native side gives them. */
final class Instances {
    private static volatile @Nullable Instance[] all = {};

    private Instances() {}

    static @Nullable Instance get(int id) {
        @Nullable Instance[] known = all;
        return id < known.length ? known[id] : null;
    }

    private static synchronized void put(int id, @Nullable Instance instance) {
        @Nullable Instance[] more = Arrays.copyOf(all, Math.max(all.length, id + 1));
        more[id] = instance;
        all = more;
    }

    static void create(int id) throws StartFailure {
        SuspensionWatch.start();
        AlarmThread.start();
        VolumeDescription volume = VolumeDescription.of(id);
        TranslatorJar jar = TranslatorJar.open(volume.options().getOrDefault("jar", ""), JarCopy::inMemory);
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(jar.loader());
        boolean created = false;
        @Nullable Instance instance = null;
        try {
            TranslatorProvider provider = jar.choose(volume.options().get("translator"));
            instance = new Instance(id, volume, provider, jar);
            Dispatcher dispatcher = construct(provider, instance.context(), translatorOptions(volume), jar);
            put(id, instance.dispatchingTo(dispatcher));
            Natives.glujava_identify(
                    id, provider.name(), provider.className(), jar.version(), jar.file().toString());
            for (FopBinding binding : provider.fops()) {
                Natives.glujava_hook(id, binding.fop().ordinal(), binding.wanted(), binding.method());
            }
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

    private static Map<String, String> translatorOptions(VolumeDescription volume) {
        Map<String, String> options = new HashMap<>(volume.options());
        options.keySet().removeAll(ReservedOptions.KEYS);
        return options;
    }

    private static Dispatcher construct(
            TranslatorProvider provider, VolumeContext context, Map<String, String> options, TranslatorJar jar)
            throws StartFailure {
        try {
            return provider.create(context, new OptionValues(provider.options(), options));
        } catch (OptionException e) {
            throw new StartFailure(e.getMessage(), "translator " + provider.name() + " of " + jar.file(), e.hint());
        } catch (LinkageError e) {
            throw jar.doesNotLink(e);
        } catch (Throwable t) {
            throw new StartFailure(
                    "the constructor of translator " + provider.name() + " (" + provider.className() + ") failed",
                    Thrown.withPlace(t),
                    "The place named is in the translator's own code: ask its author.");
        }
    }

    static void failOverdue() {
        for (Instance instance : all) {
            if (instance != null) {
                instance.refresh();
                instance.failOverdue();
            }
        }
    }

    /** The volume is taken out of use; fops may still come. */
    static void stop(int id) {
        Instance instance = get(id);
        if (instance != null) {
            instance.stop();
            SuspensionWatch.start();
        }
    }

    /** Lets go of translators whose volumes are out of use: GlusterFS keeps a graph that it has left, for good. */
    static void leaveStopped() {
        for (int id = 0; id < all.length; id++) {
            Instance instance = get(id);
            if (instance != null && instance.stopped() && leave(id, instance)) {
                close(instance.jar());
            }
        }
    }

    /** Not while it is destroyed: the native side ends with that. */
    private static synchronized boolean leave(int id, Instance instance) {
        if (get(id) != instance || Natives.glujava_leave(id) == 0) {
            return false;
        }
        put(id, null);
        instance.leave();
        return true;
    }

    static void destroy(int id) {
        Instance instance = get(id);
        put(id, null);
        if (instance != null) {
            instance.stop();
            instance.leave();
            close(instance.jar());
        }
    }

    private static void close(TranslatorJar jar) {
        try {
            jar.close();
        } catch (IOException e) {
            // Nothing was written to it: there is nothing to lose.
        }
    }
}
