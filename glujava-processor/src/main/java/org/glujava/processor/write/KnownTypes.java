package org.glujava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that generated code may have: those that the translator's module can read. They have no effect at run
 * time, so no module must require their modules.
 */
final class KnownTypes {
    private final Elements elements;
    private final TypeElement translator;

    KnownTypes(Elements elements, TypeElement translator) {
        this.elements = elements;
        this.translator = translator;
    }

    boolean has(Class<? extends Annotation> annotation) {
        ModuleElement module = elements.getModuleOf(translator);
        String name = annotation.getCanonicalName();
        return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)) != null;
    }

    boolean hasNullable() {
        return has(Nullable.class);
    }

    /** Returns {@code @Generated}, if it can be read. */
    List<AnnotationSpec> generated() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (has(Generated.class)) {
            annotations.add(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", "org.glujava.processor.TranslatorProcessor")
                    .build());
        }
        return annotations;
    }

    /** Returns {@code @Generated} and {@code @NullMarked}, if they can be read. */
    List<AnnotationSpec> generatedAndNullMarked() {
        List<AnnotationSpec> annotations = generated();
        if (has(NullMarked.class)) {
            annotations.add(AnnotationSpec.builder(NullMarked.class).build());
        }
        return annotations;
    }
}
