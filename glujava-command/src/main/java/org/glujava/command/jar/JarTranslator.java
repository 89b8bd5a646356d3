package org.glujava.command.jar;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.glujava.command.CommandFailure;
import org.glujava.instance.SpiCheck;
import org.glujava.instance.StartFailure;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.TranslatorProvider;

/**
 * A translator in a jar, without an instance of it.
 *
 * @param name as in the volfile's {@code option translator}
 * @param className its class
 * @param options the options that it declares
 */
public record JarTranslator(String name, String className, List<OptionSpec> options) {
    /**
     * Returns the translators in a jar, by name.
     *
     * @throws CommandFailure if the jar cannot be read, a class cannot be linked, or a translator is made for another
     *     version of GluJava
     */
    public static List<JarTranslator> of(Path jar) {
        try {
            new ZipFile(jar.toFile()).close(); // a class loader would silently find nothing
            URL[] path = {jar.toUri().toURL()};
            try (URLClassLoader loader = new OwnServices(path)) {
                return read(jar, loader);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure("there is no jar " + jar, "is its name right?", e);
        } catch (IOException e) {
            throw new CommandFailure("the file " + jar + " is not a jar: " + e.getMessage(), "was it copied whole?", e);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new CommandFailure(
                    "a class of " + jar + " cannot be linked: " + e, "build the jar again, with its dependencies", e);
        }
    }

    private static List<JarTranslator> read(Path jar, URLClassLoader loader) {
        List<TranslatorProvider> providers = ServiceLoader.load(TranslatorProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(TranslatorProvider::name))
                .toList();
        if (providers.isEmpty()) {
            throw new CommandFailure(
                    "there is no translator in " + jar,
                    "was it compiled with glujava-processor on the annotation processor path?");
        }
        for (TranslatorProvider provider : providers) {
            StartFailure refusal = SpiCheck.refusal(provider, jar.toString());
            if (refusal != null) {
                throw new CommandFailure(refusal.getMessage() + ": " + refusal.detail(), refusal.hint(), refusal);
            }
        }
        return providers.stream()
                .map(provider -> new JarTranslator(provider.name(), provider.className(), provider.options()))
                .toList();
    }

    /** Finds only services in the jar, none of this program. */
    private static final class OwnServices extends URLClassLoader {
        OwnServices(URL[] path) {
            super(path, JarTranslator.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
