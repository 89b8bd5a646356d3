package org.glujava.fops.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.glujava.fops.RecordLayout;

/** Writes {@code Layout}: the numbers that C and Java share, as in {@code layouts.h}. */
final class LayoutWriter {
    private LayoutWriter() {}

    static TypeSpec write() {
        var type = TypeSpec.classBuilder("Layout")
                .addJavadoc("The numbers that C and Java share: offsets of fields, sizes, and codes.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        RecordLayout.constants()
                .forEach((name, value) -> type.addField(
                        FieldSpec.builder(TypeName.INT, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                .initializer("$L", value)
                                .build()));
        return type.build();
    }
}
