package io.headroom.app.security;

import io.headroom.account.AccountStore;
import io.headroom.account.Accounts;
import io.headroom.account.Tokens;
import io.headroom.api.OwnPoints;
import io.headroom.request.RequestStore;
import io.headroom.store.SqlAccountStore;
import io.headroom.store.WatchedDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Puts the gate together; nothing of it is left to what happens to be on the class path. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
  private static final String SIGN_IN = "/sign-in";

  @Bean
  AccountStore accountStore(WatchedDatabase database) {
    return new SqlAccountStore(database.source());
  }

  @Bean
  Accounts accounts(AccountStore store, Clock clock) {
    return new Accounts(store, new EncodedPasswords(), clock);
  }

  @Bean
  Tokens tokens(AccountStore store, Clock clock) {
    return new Tokens(store, clock);
  }

  /** Asked late, because the requests themselves are read over what is published. */
  @Bean
  OwnPoints ownPoints(ObjectProvider<RequestStore> requests) {
    return new OpenRequestPoints(requests::getIfAvailable);
  }

  @Bean
  SecurityFilterChain gate(HttpSecurity http, Accounts accounts, Tokens tokens) {
    signIn(http, accounts);
    return http.addFilterBefore(new CallerFilter(accounts, tokens), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new SessionCsrfTokens())
                    .requireCsrfProtectionMatcher(
                        SessionCsrfTokens.required(PathPatternRequestMatcher.pathPattern(SIGN_IN))))
        .authorizeHttpRequests(AccessRules::write)
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(Refusals::signInNeeded)
                    .accessDeniedHandler(Refusals::notAllowed))
        // Headers are those of SecurityHeadersFilter; nothing is remembered of a refused request.
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void signIn(HttpSecurity http, Accounts accounts) {
    http.authenticationManager(new ProviderManager(new PasswordCheck(accounts)))
        .sessionManagement(
            // Only a sign-in begins one, under a new id; a token does not.
            sessions ->
                sessions
                    .requireExplicitAuthenticationStrategy(true)
                    .sessionFixation(fixation -> fixation.changeSessionId()))
        .formLogin(
            form ->
                form.loginPage("/signin.html")
                    .loginProcessingUrl(SIGN_IN)
                    .usernameParameter("name")
                    .passwordParameter("password")
                    .successHandler(SignInAnswers::signedIn)
                    .failureHandler(SignInAnswers::refused))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(SignInAnswers::signedOut));
  }

  /** Strict about paths, which the rules go by; the rest is judged where it is read. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderValues(value -> true);
    firewall.setAllowedParameterNames(name -> true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, rejected) -> Refusals.malformed(response);
  }
}
