package org.glujava.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.glujava.Translator;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** The {@code META-INF/services} file by which {@link java.util.ServiceLoader} finds the providers. */
public final class ServicesFile {
    /** Its path in the jar. */
    public static final String PATH = "META-INF/services/" + TranslatorProvider.class.getName();

    private static final String SUFFIX = "Provider";

    private final SortedSet<String> providers = new TreeSet<>();
    private final Map<String, TypeElement> translators = new TreeMap<>();

    /** The originating elements of the file. Gradle builds incrementally only if there is one. */
    private final List<Element> origins = new ArrayList<>();

    void add(TranslatorModel translator) {
        providers.add(translator.generated(SUFFIX).reflectionName());
        translators.put(translator.name(), translator.element());
        origins.add(translator.element());
    }

    /** Writes the file, if there is a provider. */
    public void write(Filer filer, Elements elements, Report report) throws IOException {
        if (providers.isEmpty()) {
            return;
        }
        // An incremental build compiles some translators only: keep the others. Leave out deleted ones, or no
        // translator would load.
        for (String provider : existing(filer)) {
            TypeElement type = elements.getTypeElement(provider);
            if (type != null && providers.add(provider)) {
                origins.add(type);
                checkName(elements.getTypeElement(provider.replaceAll(SUFFIX + "$", "")), report);
            }
        }
        if (!report.isClean()) {
            return;
        }
        FileObject file =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH, origins.toArray(Element[]::new));
        try (Writer out = file.openWriter()) {
            for (String provider : providers) {
                out.write(provider + "\n");
            }
        }
    }

    /** Reports a translator of the same name that was compiled earlier: it goes into the same jar. */
    private void checkName(@Nullable TypeElement earlier, Report report) {
        Translator annotation = earlier == null ? null : earlier.getAnnotation(Translator.class);
        if (earlier == null || annotation == null) {
            return;
        }
        TypeElement same = translators.get(annotation.value());
        if (same != null) {
            report.add(
                    Message.DUPLICATE_EARLIER,
                    same,
                    annotation.value(),
                    same.getQualifiedName(),
                    earlier.getQualifiedName());
        }
    }

    private static List<String> existing(Filer filer) {
        try {
            String text = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
                    .getCharContent(true)
                    .toString();
            return text.lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(); // a clean build has no file yet
        }
    }
}
