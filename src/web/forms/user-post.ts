import { Injectable, type PipeTransform } from '@nestjs/common';
import { formDecorator, questionDecorator, type UnscopedPost, type UserPost } from './form-post';
import { signedIn } from './signed-in-user';

@Injectable()
export class UserOfPost implements PipeTransform<UnscopedPost, UserPost> {
  transform(post: UnscopedPost): UserPost {
    return { ...post, user: signedIn(post.user) };
  }
}

/** A form of somebody who is signed in, as the one parameter of its handler. */
export const PostByUser = formDecorator(UserOfPost);

/** A form of theirs that only asks. */
export const QuestionByUser = questionDecorator(UserOfPost);
