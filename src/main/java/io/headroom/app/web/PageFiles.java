package io.headroom.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/**
 * The page's own files, asked for again each time and sent again only when changed, and the
 * libraries from WebJars, kept by browsers for a month.
 */
public final class PageFiles implements WebMvcConfigurer {
  private static final Duration LIBRARY_AGE = Duration.ofDays(30);

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    ResourceHandlerRegistration libraries =
        registry
            .addResourceHandler("/webjars/**")
            .addResourceLocations("classpath:/META-INF/resources/webjars/")
            .setCacheControl(CacheControl.maxAge(LIBRARY_AGE).cachePublic());
    libraries
        .setEtagGenerator(this::tagOf)
        .resourceChain(true)
        .addResolver(new LiteWebJarsResourceResolver());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .setEtagGenerator(this::tagOf);
  }

  /**
   * Weak, because the same file is sent plain and compressed; worked out anew for a file that was
   * edited under a running server.
   */
  private String tagOf(Resource file) {
    try {
      String edition = file.getURL() + "@" + file.lastModified();
      return tags.computeIfAbsent(edition, unknown -> hashOf(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashOf(Resource file) {
    try {
      CRC32C sum = new CRC32C();
      byte[] content = file.getContentAsByteArray();
      sum.update(content);
      return "W/\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
