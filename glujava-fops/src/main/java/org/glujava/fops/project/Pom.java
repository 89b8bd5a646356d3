package org.glujava.fops.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the project's pom.xml: plain Maven, with the versions of this checkout. */
final class Pom {
    private Pom() {}

    static String text(Project project, Versions versions, Path repository) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>@PACKAGE@</groupId>
                  <artifactId>@NAME@</artifactId>
                  <version>0.1.0-SNAPSHOT</version>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <glujava.version>@VERSION@</glujava.version>
                    <!-- The repository that './glujava install' has filled; 'mvn install' in GluJava's clone works, too. -->
                    <glujava.repository>@REPOSITORY@</glujava.repository>
                  </properties>

                  <repositories>
                    <repository>
                      <id>glujava</id>
                      <url>${glujava.repository}</url>
                      <snapshots>
                        <updatePolicy>always</updatePolicy>
                        <checksumPolicy>ignore</checksumPolicy>
                      </snapshots>
                    </repository>
                  </repositories>

                  <dependencies>
                    <dependency>
                      <!-- Provided, because GluJava brings it. Other dependencies are packed into the jar, see below. -->
                      <groupId>org.glujava</groupId>
                      <artifactId>glujava-core</artifactId>
                      <version>${glujava.version}</version>
                      <scope>provided</scope>
                    </dependency>
                    <dependency>
                      <!-- With JUnit Jupiter and AssertJ. -->
                      <groupId>org.glujava</groupId>
                      <artifactId>glujava-testkit</artifactId>
                      <version>${glujava.version}</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>

                  <build>
                    <finalName>@NAME@</finalName>
                    <plugins>
                @PLUGINS@      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>@COMPILER@</version>
                        <configuration>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>org.glujava</groupId>
                              <artifactId>glujava-processor</artifactId>
                              <version>${glujava.version}</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                      <plugin>
                        <artifactId>maven-jar-plugin</artifactId>
                        <version>@JAR@</version>
                        <configuration>
                          <archive>
                            <manifest>
                              <!-- The version that the log and the statedump show. -->
                              <addDefaultImplementationEntries>true</addDefaultImplementationEntries>
                            </manifest>
                          </archive>
                        </configuration>
                      </plugin>
                      <plugin>
                        <!-- Packs dependencies into the jar: a volume's jar can use only the JDK and GluJava beside itself. -->
                        <artifactId>maven-shade-plugin</artifactId>
                        <version>@SHADE@</version>
                        <executions>
                          <execution>
                            <phase>package</phase>
                            <goals>
                              <goal>shade</goal>
                            </goals>
                            <configuration>
                              <createDependencyReducedPom>false</createDependencyReducedPom>
                              <filters>
                                <filter>
                                  <artifact>*:*</artifact>
                                  <excludes>
                                    <exclude>META-INF/*.SF</exclude>
                                    <exclude>META-INF/*.DSA</exclude>
                                    <exclude>META-INF/*.RSA</exclude>
                                    <exclude>META-INF/versions/**</exclude>
                                    <exclude>module-info.class</exclude>
                                  </excludes>
                                </filter>
                              </filters>
                              <transformers>
                                <!-- Lists of services with one name become one list. -->
                                <transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>
                              </transformers>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.replace("@PLUGINS@", plugins(versions))
                .replace("@COMPILER@", versions.plugin("maven-compiler-plugin"))
                .replace("@JAR@", versions.plugin("maven-jar-plugin"))
                .replace("@SHADE@", versions.plugin("maven-shade-plugin"))
                .replace("@PACKAGE@", project.packageName())
                .replace("@NAME@", project.name())
                .replace("@VERSION@", versions.glujava())
                .replace(
                        "@REPOSITORY@",
                        repository.toUri().toString().replaceFirst("/$", "").replace("&", "&amp;"));
    }

    /** Returns the plug-ins that need only a version. */
    private static String plugins(Versions versions) {
        return Stream.of("clean", "resources", "surefire", "install")
                .map(name -> "maven-" + name + "-plugin")
                .map(name -> String.format(Locale.ROOT, """
                              <plugin>
                                <artifactId>%s</artifactId>
                                <version>%s</version>
                              </plugin>
                        """, name, versions.plugin(name)))
                .collect(Collectors.joining());
    }
}
