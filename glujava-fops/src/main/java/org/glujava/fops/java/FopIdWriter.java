package org.glujava.fops.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;

/** Writes {@code FopId}. */
final class FopIdWriter {
    private FopIdWriter() {}

    static TypeSpec write(FopTable table) {
        var list = ParameterizedTypeName.get(ClassName.get(List.class), Types.FOP_ID);
        var type = TypeSpec.enumBuilder(Types.FOP_ID)
                .addJavadoc("The file operations (fops) of GlusterFS, in the order of {@code struct xlator_fops}.\n")
                .addModifiers(Modifier.PUBLIC);
        for (FopEntry fop : table.fops()) {
            type.addEnumConstant(
                    fop.constant(),
                    TypeSpec.anonymousClassBuilder("$S, $S", fop.name(), fop.javaName())
                            .addJavadoc("$L\n\n@see $L\n@see $L\n", Docs.task(fop), fop.argsClass(), fop.replyClass())
                            .build());
        }
        type.addField(list, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        type.addStaticBlock(com.palantir.javapoet.CodeBlock.of("ALL = $T.of(values());\n", List.class));
        for (String field : List.of("fopName", "methodName")) {
            type.addField(String.class, field, Modifier.PRIVATE, Modifier.FINAL);
        }
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(String.class, "fopName")
                .addParameter(String.class, "methodName")
                .addStatement("this.fopName = fopName")
                .addStatement("this.methodName = methodName")
                .build());
        type.addMethod(getter("fopName", "GlusterFS's name of the fop, such as {@code copy_file_range}"));
        type.addMethod(getter("methodName", "the name of a {@code @Fop} method for it, such as {@code copyFileRange}"));
        type.addMethod(MethodSpec.methodBuilder("all")
                .addJavadoc("{@return all fops; the index in this list is the fop's {@code ordinal()}}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(list)
                .addStatement("return ALL")
                .build());
        return type.build();
    }

    private static MethodSpec getter(String name, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("{@return $L}\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $N", name)
                .build();
    }
}
